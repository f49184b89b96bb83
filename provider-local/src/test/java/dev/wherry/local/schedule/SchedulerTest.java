package dev.wherry.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.ScheduledTime;
import dev.wherry.local.direct.FunctionCaller;
import dev.wherry.local.instance.FunctionPool;
import dev.wherry.local.instance.PoolSettings;
import dev.wherry.local.instance.Sandbox;
import dev.wherry.local.time.VirtualClock;
import dev.wherry.model.FunctionName;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.schedule.Schedule;
import dev.wherry.testkit.TestFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SchedulerTest {

  private static final FunctionName FUNCTION = new FunctionName("tick");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:30Z"));
  private final BlockingQueue<ScheduledTime> fired = new LinkedBlockingQueue<>();
  private final Scheduler scheduler = new Scheduler(caller(), clock);

  private FunctionCaller caller() {
    PoolSettings settings =
        new PoolSettings(FUNCTION, Duration.ofDays(1), 100, OptionalInt.empty(), 10);
    FunctionPool pool =
        new FunctionPool(settings, exited -> sandbox(), clock, event -> {}, new AtomicInteger());
    return new FunctionCaller(() -> Map.of(FUNCTION, pool), clock, event -> {});
  }

  private Sandbox sandbox() {
    return new Sandbox() {
      @Override
      public ClassLoader loader() {
        return SchedulerTest.class.getClassLoader();
      }

      @Override
      public FunctionInstance load() {
        return new Recorder();
      }

      @Override
      public void callFinished() {}

      @Override
      public void close() {}
    };
  }

  private final class Recorder implements FunctionInstance {

    @Override
    public Outcome invoke(Invocation invocation, Call call) {
      fired.add(((Invocation.Schedule) invocation).time());
      return new Outcome.Value(null, null);
    }

    @Override
    public void beforeSnapshot() {}

    @Override
    public void afterRestore() {}

    @Override
    public void close() {}
  }

  private static ScheduledTrigger trigger(String schedule, String zone, boolean enabled)
      throws Exception {
    Trigger.Clock trigger =
        new Trigger.Clock(
            Schedule.parse(schedule),
            ZoneId.of(zone),
            Optional.empty(),
            enabled,
            TestFunction.origin());
    return new ScheduledTrigger(FUNCTION, 0, trigger);
  }

  /** In order of time: two calls run side by side, and either may come first. */
  private List<String> firings(int count) throws InterruptedException {
    List<String> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ScheduledTime time = fired.poll(10, TimeUnit.SECONDS);
      times.add(time == null ? "nothing" : time.time() + (time.late() ? " late" : ""));
    }
    times.sort(null);
    return times;
  }

  @Test
  void firesAtEachMoment() throws Exception {
    scheduler.replace(List.of(trigger("*/5 * * * *", "UTC", true)));
    clock.pass(Duration.ofMinutes(11));
    assertEquals(List.of("2026-01-01T10:05:00Z", "2026-01-01T10:10:00Z"), firings(2));
    assertEquals(0, fired.size());
  }

  @Test
  void honoursTheTimeZone() throws Exception {
    scheduler.replace(List.of(trigger("30 1 * * *", "Asia/Seoul", true)));
    clock.pass(Duration.ofDays(1));
    assertEquals(List.of("2026-01-01T16:30:00Z"), firings(1));
  }

  @Test
  void aScheduleThatIsOffNeverFires() throws Exception {
    ScheduledTrigger off = trigger("every 1 minutes", "UTC", false);
    scheduler.replace(List.of(off));
    clock.pass(Duration.ofHours(1));
    assertEquals(0, fired.size());
    assertEquals(Optional.empty(), off.next(clock.now()));
  }

  @Test
  void whatWasMissedWhileAsleepFiresOnceAndLate() throws Exception {
    scheduler.replace(List.of(trigger("every 5 minutes", "UTC", true)));
    clock.sleep(Duration.ofHours(3));
    clock.pass(Duration.ofSeconds(30));
    assertEquals(List.of("2026-01-01T13:00:00Z"), firings(1));
    clock.sleep(Duration.ofMinutes(8));
    clock.pass(Duration.ofSeconds(30));
    assertEquals(List.of("2026-01-01T13:05:00Z late"), firings(1));
    assertEquals(0, fired.size());
  }

  @Test
  void replacingLosesNoMoment() throws Exception {
    scheduler.replace(List.of(trigger("every 1 minutes", "UTC", true)));
    clock.sleep(Duration.ofSeconds(30));
    scheduler.replace(List.of(trigger("every 1 minutes", "UTC", true)));
    assertEquals(List.of("2026-01-01T10:01:00Z"), firings(1));
    clock.pass(Duration.ofSeconds(59));
    assertEquals(0, fired.size());
  }

  @Test
  void afterCloseNothingFires() throws Exception {
    scheduler.replace(List.of(trigger("every 1 minutes", "UTC", true)));
    scheduler.close();
    clock.pass(Duration.ofHours(1));
    assertEquals(0, fired.size());
  }
}
