package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.ScheduledTime;
import dev.wherry.local.WorkerRequests.Firing;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which timer of a function app fires a schedule, and what it tells of it. */
class WorkerRequestsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant ONE = Instant.parse("2026-11-27T01:30:00Z");

  private static Trigger.Clock clock(String cron, ZoneId zone) throws Exception {
    return new Trigger.Clock(
        Schedule.parse(cron), zone, Optional.<Document>empty(), true, TestFunction.origin());
  }

  private static FunctionSpec function(Trigger... triggers) {
    TestFunction function = new TestFunction("tidy", "com.example.Tidy");
    for (Trigger trigger : triggers) {
      function.on(trigger);
    }
    return new TestApplication("shop")
        .with(function)
        .build()
        .functions()
        .values()
        .iterator()
        .next();
  }

  private static Optional<Firing> firing(FunctionSpec function, Instant time, ZoneId zone) {
    return WorkerRequests.firing(function, new ScheduledTime(time, zone, false, Optional.empty()));
  }

  @Test
  void theScheduleThatNamesTheMomentFires() throws Exception {
    FunctionSpec function =
        function(clock("0 1 * * *", ZoneOffset.UTC), clock("30 1 * * *", ZoneOffset.UTC));
    assertEquals(Optional.of(new Firing(1, ONE)), firing(function, ONE, ZoneOffset.UTC));
  }

  /** Its status names a moment to come: by that the adapter tells a call by hand from its time. */
  @Test
  void byHandTheFirstOfItsZoneFiresAndNamesItsNextMoment() throws Exception {
    FunctionSpec function =
        function(clock("0 1 * * *", ZoneOffset.UTC), clock("0 12 * * *", SEOUL));
    assertEquals(
        Optional.of(new Firing(1, Instant.parse("2026-11-27T03:00:00Z"))),
        firing(function, ONE, SEOUL));
  }

  @Test
  void aFunctionWithoutAScheduleHasNone() {
    assertEquals(Optional.empty(), firing(function(), ONE, ZoneOffset.UTC));
  }
}
