package dev.wherry.runtime.adapter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeadlinesTest {

  @Test
  @Timeout(30)
  void interruptsACallThatOutlastsItsTimeAndFreesItsThread() {
    Deadlines deadlines = new Deadlines(1);
    for (int i = 0; i < 2; i++) {
      Deadlines.Call call = deadlines.begin();
      assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
      Thread.currentThread().interrupt();
      call.end();
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  /** Threads come and go, and the one that hangs is not forgotten with the others. */
  @Test
  @Timeout(30)
  void watchesEachThreadUntilItIsDead() throws InterruptedException {
    Deadlines deadlines = new Deadlines(1);
    CountDownLatch begun = new CountDownLatch(1);
    Thread hanging =
        new Thread(
            () -> {
              deadlines.begin();
              begun.countDown();
              assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
            });
    hanging.start();
    begun.await();
    for (int i = 0; i < 200; i++) {
      Thread brief = new Thread(() -> deadlines.begin().end());
      brief.start();
      brief.join();
    }
    hanging.join();
  }
}
