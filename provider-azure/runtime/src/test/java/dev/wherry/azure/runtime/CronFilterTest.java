package dev.wherry.azure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.schedule.Cron;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronFilterTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Seoul",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Asia/Kathmandu");

  /** Every minute of the weeks around the changes of the clocks, by both. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * * *",
        "30 2 * * *",
        "*/7 */5 * * *",
        "15 0-3 * * *",
        "0 1,2 13 * fri",
        "0 0 */2 * 1-5",
        "59 23 1-7 mar,OCT Sun",
        "10 2 * 3,10,4 0-7/7",
        "5 * 25-31 * 7",
      })
  void agreesWithTheSchedulesOfOtherPlatforms(String text) throws Exception {
    Cron cron = Cron.parse(text);
    int due = 0;
    for (String name : ZONES) {
      ZoneId zone = ZoneId.of(name);
      CronFilter filter = CronFilter.parse(text, zone);
      for (String start : List.of("2026-03-05T00:00:00Z", "2026-10-01T00:00:00Z")) {
        Instant moment = Instant.parse(start);
        Instant end = moment.plus(Duration.ofDays(35));
        Instant next = cron.next(moment.minus(MINUTE), zone).orElseThrow();
        for (; moment.isBefore(end); moment = moment.plus(MINUTE)) {
          boolean named = moment.equals(next);
          assertEquals(named, filter.due(moment), text + " in " + name + " at " + moment);
          if (named) {
            due++;
            next = cron.next(moment, zone).orElseThrow();
          }
        }
      }
    }
    assertTrue(due > 0, "no moment was due");
  }

  @Test
  void namesWholeMinutesOnly() {
    CronFilter filter = CronFilter.parse("* * * * *", ZoneId.of("UTC"));
    assertTrue(filter.due(Instant.parse("2026-01-01T00:00:00Z")));
    assertFalse(filter.due(Instant.parse("2026-01-01T00:00:01Z")));
    assertFalse(filter.due(Instant.parse("2026-01-01T00:00:00.001Z")));
  }

  /** By the schedule, forwards; by the filter, backwards. */
  @Test
  void findsTheLatestThatWasMissed() throws Exception {
    Random random = new Random(4);
    List<String> crons = List.of("30 2 * * *", "0 9 1 * mon", "*/20 * 2-5 * *", "0 0 29 2 *");
    for (int i = 0; i < 400; i++) {
      String text = crons.get(i % crons.size());
      ZoneId zone = ZoneId.of(ZONES.get(i % ZONES.size()));
      Instant from = Instant.ofEpochSecond(1_770_000_000L + random.nextInt(40_000_000));
      Instant to = from.plusSeconds(random.nextInt(40 * 86_400));
      Instant expected = null;
      Cron cron = Cron.parse(text);
      for (var next = cron.next(from.minusSeconds(1), zone);
          next.isPresent() && !next.get().isAfter(to);
          next = cron.next(next.get(), zone)) {
        expected = next.get();
      }
      assertEquals(
          expected,
          CronFilter.parse(text, zone).latest(from, to),
          text + " in " + zone + " from " + from + " to " + to);
    }
  }

  @Test
  void findsNothingInAnEmptySpan() {
    CronFilter filter = CronFilter.parse("0 0 * * *", ZoneId.of("UTC"));
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");
    assertNull(filter.latest(noon, noon.plusSeconds(3600)));
    assertNull(filter.latest(noon, noon.minusSeconds(90_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"* * * *", "61 * * * *", "* * * foo *", "*/0 * * * *", "1, * * * *"})
  void refusesWhatIsNoCron(String text) {
    assertThrows(IllegalArgumentException.class, () -> CronFilter.parse(text, ZoneId.of("UTC")));
  }
}
