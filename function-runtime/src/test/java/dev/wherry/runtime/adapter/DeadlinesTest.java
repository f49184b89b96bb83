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
}
