package dev.wherry.local.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemClockTest {

  private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

  @Test
  void timersRunInTheirOrderAndNotTooEarly() throws Exception {
    try (SystemClock clock = new SystemClock()) {
      long begin = System.nanoTime();
      clock.after(Duration.ofMillis(60), () -> ran.add("late"));
      clock.after(Duration.ofMillis(10), () -> ran.add("early"));
      assertEquals("early", ran.poll(10, TimeUnit.SECONDS));
      assertEquals("late", ran.poll(10, TimeUnit.SECONDS));
      assertTrue(System.nanoTime() - begin >= 60_000_000);
    }
  }

  @Test
  void whatIsTakenBackDoesNotRun() throws Exception {
    try (SystemClock clock = new SystemClock()) {
      Clock.Timer timer = clock.after(Duration.ofMillis(20), () -> ran.add("taken back"));
      timer.cancel();
      timer.cancel();
      clock.after(Duration.ofMillis(40), () -> ran.add("other"));
      assertEquals("other", ran.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aTimerThatFailsDoesNotEndTheOthers() throws Exception {
    try (SystemClock clock = new SystemClock()) {
      clock.after(
          Duration.ofMillis(1),
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> ran.add("told"));
            throw new IllegalStateException("as the test wants it");
          });
      assertEquals("told", ran.poll(10, TimeUnit.SECONDS));
      clock.after(Duration.ofMillis(1), () -> ran.add("next"));
      assertEquals("next", ran.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aWheelKeepsTimersOfLaterTurns() {
    TimerWheel wheel = new TimerWheel();
    List<Runnable> due = new ArrayList<>();
    wheel.add(5, () -> ran.add("5"));
    wheel.add(5 + 1024, () -> ran.add("1029"));
    assertEquals(5, wheel.nextTick());
    wheel.turnTo(4, due);
    assertEquals(0, due.size());
    wheel.turnTo(1000, due);
    assertEquals(1, due.size());
    wheel.turnTo(10_000, due);
    assertEquals(2, due.size());
    due.forEach(Runnable::run);
    assertEquals(List.of("5", "1029"), List.copyOf(ran));
  }
}
