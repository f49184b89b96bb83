package dev.wherry.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/5 * * * *        | 2026-03-01T10:02:30 | 2026-03-01T10:05",
        "30 1 * * *         | 2026-03-01T01:30:00 | 2026-03-02T01:30",
        "0 9-17/4 * * 1-5   | 2026-11-20T17:00:00 | 2026-11-23T09:00",
        "0 0 29 2 *         | 2026-01-01T00:00:00 | 2028-02-29T00:00",
        "0 0 29 2 *         | 2096-03-01T00:00:00 | 2104-02-29T00:00",
        "0 0 13 * fri       | 2026-11-22T00:00:00 | 2026-11-27T00:00",
        "0 0 1 jan,jul *    | 2026-01-01T00:00:00 | 2026-07-01T00:00",
        "59 23 31 12 *      | 2026-12-31T23:59:00 | 2027-12-31T23:59",
        "0 12 * * 7         | 2026-11-22T12:00:00 | 2026-11-29T12:00",
        "0 12 * * SUN       | 2026-11-22T11:00:00 | 2026-11-22T12:00",
        "every 5 minutes    | 2026-03-01T10:02:30 | 2026-03-01T10:05",
        "every hour         | 2026-03-01T10:00:00 | 2026-03-01T11:00",
        "Every 2 Days       | 2026-03-01T10:00:00 | 2026-03-02T00:00",
      })
  void firesNext(String text, LocalDateTime after, LocalDateTime expected) throws Exception {
    ZoneId utc = ZoneId.of("UTC");
    Optional<Instant> next = Schedule.parse(text).next(after.atZone(utc).toInstant(), utc);
    assertEquals(Optional.of(expected.atZone(utc).toInstant()), next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * *            | 5 fields",
        "0 30 1 * * *       | 5 fields",
        "60 * * * *         | minute",
        "* 24 * * *         | hour",
        "* * 0 * *          | day of the month",
        "* * * foo *        | month",
        "* * ? * *          | day of the month",
        "* * L * *          | day of the month",
        "* * 15W * *        | day of the month",
        "* * LW * *         | day of the month",
        "* * * * 5L         | day of the week",
        "* * * * 5#2        | day of the week",
        "5/10 * * * *       | minute",
        "*/0 * * * *        | minute",
        "10-5 * * * *       | minute",
        "1, * * * *         | minute",
        "every 5 seconds    | interval",
        "every 0 minutes    | interval",
        "rate(5 minutes)    | 5 fields",
      })
  void refuses(String text, String named) {
    ScheduleSyntaxException problem =
        assertThrows(ScheduleSyntaxException.class, () -> Schedule.parse(text));
    assertTrue(problem.getMessage().contains(named), problem.getMessage());
  }

  @Test
  void neverComes() throws Exception {
    Schedule schedule = Schedule.parse("0 0 30 2 *");
    assertEquals(Optional.empty(), schedule.next(Instant.EPOCH, ZoneId.of("UTC")));
    assertEquals(Optional.empty(), schedule.next(Instant.EPOCH, ZoneId.of("Europe/Berlin")));
  }

  @Test
  void skippedHourDoesNotFire() throws Exception {
    assertNext("30 2 * * *", "2026-03-28T12:00+01:00", "2026-03-30T02:30+02:00");
    assertNext("30 * * * *", "2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00");
  }

  @Test
  void repeatedHourFiresOnceUnlessEveryHourDoes() throws Exception {
    assertNext("30 2 * * *", "2026-10-25T00:00+02:00", "2026-10-25T02:30+02:00");
    assertNext("30 2 * * *", "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    assertNext("30 * * * *", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00");
  }

  private static void assertNext(String text, String after, String expected) throws Exception {
    Instant next =
        Schedule.parse(text)
            .next(ZonedDateTime.parse(after).toInstant(), ZoneId.of("Europe/Berlin"))
            .orElseThrow();
    assertEquals(ZonedDateTime.parse(expected).toInstant(), next);
  }
}
