package dev.wherry.gcp.deployer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import dev.wherry.testkit.schedule.CronTexts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerScheduleTest {

  private static final Instant START = Instant.parse("2026-11-22T10:17:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 1 * * *          | 30 1 * * *",
        "*/15 */1 * * *      | */15 * * * *",
        "0 9 * * mon-Fri     | 0 9 * * MON-FRI",
        "0 9 * * 5-7         | 0 9 * * 5-7",
        "0 0 1 jan,jul *     | 0 0 1 JAN,JUL *",
        "0 8 1,15 * 1        | 0 8 1,15 * 1",
        "0 0 */2 * *         | 0 0 */2 * *",
        "every 5 minutes     | */5 * * * *",
        "every minute        | * * * * *",
        "every hour          | 0 * * * *",
        "every 6 hours       | 0 */6 * * *",
        "every day           | 0 0 * * *",
        "every 7 minutes     | every 7 minutes",
        "every 90 minutes    | every 90 minutes",
        "every 36 hours      | every 36 hours",
        "every 2 days        | every 48 hours",
      })
  void saysTheSame(String written, String expected) throws ScheduleSyntaxException {
    assertEquals(expected, convert(written, "Asia/Seoul").expression());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 8 */10 * 1", "0 8 1 * */2", "0 8 */2,5 * 1"})
  void daysThatGoogleMayTakeOtherwiseAreRefused(String written) throws ScheduleSyntaxException {
    assertTrue(convert(written, "Asia/Seoul").refusal().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"every 7 minutes", "every 5 hours", "every 3 days"})
  void anIntervalThatDividesNoDayIsNoted(String written) throws ScheduleSyntaxException {
    assertTrue(convert(written, "UTC").note().isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "30 1 * * *,Europe/London,true",
    "30 2 * * *,Europe/London,false",
    "30 2 * * *,Europe/Berlin,true",
    "0 6 * * *,Europe/London,false",
    "30 1 * 7 *,Europe/London,false",
    "*/10 * * * 1,Europe/London,false",
    "*/10 * * * 7,Europe/London,true",
    "*/10 * * * *,Europe/London,false",
    "*/10 * * * *,Australia/Lord_Howe,true",
    "30 2 * * *,Asia/Seoul,false"
  })
  void hoursThatTheClocksSkipOrRepeatAreNoted(String written, String zone, boolean noted)
      throws ScheduleSyntaxException {
    assertEquals(noted, convert(written, zone).note().isPresent());
  }

  @Test
  void everyHourOfAZoneThatChangesItsClocksIsUtc() throws ScheduleSyntaxException {
    assertEquals("Etc/UTC", convert("*/10 * * * *", "Europe/Berlin").timezone());
    assertEquals("Etc/UTC", convert("*/10 * * * *", "Africa/Casablanca").timezone());
    assertEquals("Asia/Seoul", convert("*/10 * * * *", "Asia/Seoul").timezone());
    assertEquals("Australia/Lord_Howe", convert("*/10 * * * *", "Australia/Lord_Howe").timezone());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Seoul",
        "Asia/Kolkata",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe"
      })
  void firesWhenItShould(String zone) throws ScheduleSyntaxException {
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < 60; i++) {
      compared += assertSameTimes(CronTexts.random(random), ZoneId.of(zone));
    }
    for (String written : List.of("every 1 minute", "every 30 minutes", "every 8 hours")) {
      compared += assertSameTimes(written, ZoneId.of(zone));
    }
    assertTrue(compared > 50_000, compared + " times were compared");
  }

  /** How many times were compared; of those that are noted, none that the clocks repeat. */
  private static int assertSameTimes(String written, ZoneId zone) throws ScheduleSyntaxException {
    Schedule schedule = Schedule.parse(written);
    SchedulerSchedule converted = SchedulerSchedule.of(schedule, zone);
    if (converted.refusal().isPresent()) {
      return 0;
    }
    List<Instant> expected = times(schedule, zone);
    List<Instant> actual =
        new GoogleCron(converted.expression(), converted.timezone()).next(START, 1000);
    if (converted.note().isPresent()) {
      expected.removeIf(time -> isRepeated(time, zone));
      actual.removeIf(time -> isRepeated(time, zone));
    }
    int both = Math.min(expected.size(), actual.size());
    assertEquals(
        expected.subList(0, both),
        actual.subList(0, both),
        written + " in " + zone + " as " + converted);
    return both;
  }

  private static boolean isRepeated(Instant time, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(time, zone);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isOverlap();
  }

  private static List<Instant> times(Schedule schedule, ZoneId zone) {
    List<Instant> times = new ArrayList<>();
    Optional<Instant> next = schedule.next(START, zone);
    while (next.isPresent() && times.size() < 1000) {
      times.add(next.get());
      next = schedule.next(next.get(), zone);
    }
    return times;
  }

  private static SchedulerSchedule convert(String written, String zone)
      throws ScheduleSyntaxException {
    return SchedulerSchedule.of(Schedule.parse(written), ZoneId.of(zone));
  }
}
