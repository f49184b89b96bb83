package dev.wherry.azure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.runtime.json.JsonException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimerEventTest {

  private static final Instant NAMED = Instant.parse("2026-07-01T00:30:00Z");
  private static final TimerFilter BERLIN =
      CronFilter.parse("30 2 * * *", ZoneId.of("Europe/Berlin"));

  @Test
  void namesTheMomentThatTheStatusNames() throws Exception {
    TimerEvent event = event("2026-07-01T00:30:00+00:00", false);
    assertEquals(NAMED, event.scheduled(null, NAMED.plusMillis(40)));
    assertEquals(NAMED, event.scheduled(BERLIN, NAMED.plusMillis(40)));
  }

  @Test
  void mayBeCalledAMomentEarly() throws Exception {
    assertEquals(
        NAMED, event("2026-07-01T00:30:00Z", false).scheduled(BERLIN, NAMED.minusMillis(900)));
  }

  @Test
  void aCallByHandIsMeantWheneverItComes() throws Exception {
    Instant noon = Instant.parse("2026-07-01T12:00:07Z");
    Instant minute = Instant.parse("2026-07-01T12:00:00Z");
    assertEquals(minute, event("2026-07-02T00:30:00Z", false).scheduled(BERLIN, noon));
    String none = "{\"ScheduleStatus\":null,\"IsPastDue\":false}";
    assertEquals(minute, TimerEvent.parse(none).scheduled(BERLIN, noon));
  }

  /** The first missed moment need not be one that the schedule means. */
  @Test
  void aLateCallStandsForTheLatestMomentThatWasMissed() throws Exception {
    TimerEvent late = event("2026-06-28T01:30:00Z", true);
    assertEquals(NAMED, late.scheduled(BERLIN, NAMED.plusSeconds(7200)));
    assertEquals(null, late.scheduled(BERLIN, Instant.parse("2026-06-28T05:00:00Z")));
    assertEquals(
        Instant.parse("2026-06-28T01:30:00Z"), late.scheduled(null, NAMED.plusSeconds(7200)));
  }

  @Test
  void anIntervalIsCountedFrom1970() {
    IntervalFilter filter = new IntervalFilter(7);
    Instant due = Instant.ofEpochSecond(7 * 60 * 4_000_000L);
    assertEquals(true, filter.due(due));
    assertEquals(false, filter.due(due.plusSeconds(60)));
    assertEquals(false, filter.due(due.plusNanos(1)));
    assertEquals(due, filter.latest(due.minusSeconds(1000), due.plusSeconds(419)));
    assertEquals(null, filter.latest(due.plusSeconds(1), due.plusSeconds(419)));
    assertThrows(IllegalArgumentException.class, () -> new IntervalFilter(0));
  }

  @Test
  void refusesWhatIsNoTimer() {
    assertThrows(JsonException.class, () -> TimerEvent.parse("[]"));
    assertThrows(JsonException.class, () -> TimerEvent.parse("{\"IsPastDue\":1}"));
    assertThrows(IllegalArgumentException.class, () -> event("yesterdayZ", false));
  }

  private static TimerEvent event(String next, boolean pastDue) throws Exception {
    return TimerEvent.parse(
        "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":{\"Last\":null,\"Next\":\""
            + next
            + "\"},\"IsPastDue\":"
            + pastDue
            + "}");
  }
}
