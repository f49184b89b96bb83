package dev.wherry.azure.deployer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.runtime.CronFilter;
import dev.wherry.azure.runtime.IntervalFilter;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import dev.wherry.testkit.schedule.CronTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimerScheduleTest {

  private static final Instant START = Instant.parse("2026-11-22T10:17:00Z");
  private static final int TIMES = 1000;
  private static final Duration FARTHEST = Duration.ofDays(366 * 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 1 * * *          | UTC              | 0 30 1 * * *",
        "30 1 * * *          | Asia/Seoul       | 0 30 16 * * *",
        "30 1 * * 1-5        | Asia/Seoul       | 0 30 16 * * 0-4",
        "30 1 * * 7          | Asia/Seoul       | 0 30 16 * * 6",
        "30 10 * * 0         | Asia/Seoul       | 0 30 1 * * 0",
        "0 20 * * 6          | America/Bogota   | 0 0 1 * * 0",
        "0 9 * * mon-Fri     | Asia/Kolkata     | 0 30 3 * * 1-5",
        "0 5 2-15 jan,jul *  | Asia/Seoul       | 0 0 20 1-14 1,7 *",
        "0 20 10 * *         | America/Bogota   | 0 0 1 11 * *",
        "0 12 1,31 * *       | Asia/Seoul       | 0 0 3 1,31 * *",
        "0 12 */2 * 1        | Asia/Seoul       | 0 0 3 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31 * 1",
        "*/15 */1 * * *      | Europe/Berlin    | 0 0,15,30,45 * * * *",
        "*/30 * * * *        | Asia/Kolkata     | 0 0,30 * * * *",
        "every 5 minutes     | Asia/Seoul       | 0 */5 * * * *",
        "every minute        | UTC              | 0 * * * * *",
        "every hour          | UTC              | 0 0 * * * *",
        "every 6 hours       | Asia/Seoul       | 0 0 */6 * * *",
        "every day           | Asia/Seoul       | 0 0 0 * * *",
      })
  void isSaidInUtc(String written, String zone, String expected) throws ScheduleSyntaxException {
    TimerSchedule converted = convert(written, zone);
    assertEquals(expected, converted.expression());
    assertEquals(Optional.empty(), converted.filter());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 1 * * *       | Europe/London        | 0 30 0,1 * * *",
        "30 2 * * 1       | Europe/Berlin        | 0 30 0,1 * * 1",
        "30 1 * * 1       | Europe/Berlin        | 0 30 0,23 * * 0,1",
        "0 8 1,15 * 1     | UTC                  | 0 0 8 * * *",
        "0 1 1 * *        | Asia/Seoul           | 0 0 16 28-31 * *",
        "0 20 31 12 *     | America/Bogota       | 0 0 1 1 1,12 *",
        "0,30 9 * * *     | Asia/Kolkata         | 0 0,30 3,4 * * *",
        "0 0-23 * * *     | Europe/Berlin        | 0 0 * * * *",
        "*/10 * * * 1     | Europe/Berlin        | 0 0,10,20,30,40,50 * * * 0,1",
        "*/20 * * * *     | Australia/Lord_Howe  | 0 0,10,20,30,40,50 * * * *",
      })
  void whatUtcCannotSayIsLetThroughByTheAdapter(String written, String zone, String expected)
      throws ScheduleSyntaxException {
    TimerSchedule converted = convert(written, zone);
    assertEquals(expected, converted.expression());
    assertEquals(Optional.of(new TimerFilter.OfCron(written)), converted.filter());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every 7 minutes  | 0 * * * * *    | 7",
        "every 45 minutes | 0 */15 * * * * | 45",
        "every 90 minutes | 0 */30 * * * * | 90",
        "every 5 hours    | 0 0 * * * *    | 300",
        "every 36 hours   | 0 0 */12 * * * | 2160",
        "every 2 days     | 0 0 0 * * *    | 2880",
      })
  void intervalsThatDivideNoDayAreCountedByTheAdapter(String written, String expected, long minutes)
      throws ScheduleSyntaxException {
    TimerSchedule converted = convert(written, "Asia/Seoul");
    assertEquals(expected, converted.expression());
    assertEquals(Optional.of(new TimerFilter.OfInterval(minutes)), converted.filter());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Seoul",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "America/Bogota",
        "Pacific/Kiritimati",
        "Europe/London",
        "Europe/Berlin",
        "America/New_York",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "Pacific/Chatham"
      })
  void firesWhenItShouldAndNeverElse(String zone) throws ScheduleSyntaxException {
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < 60; i++) {
      compared += assertSameTimes(CronTexts.random(random), ZoneId.of(zone));
    }
    for (String written : List.of("every 7 minutes", "every 30 minutes", "every 36 hours")) {
      compared += assertSameTimes(written, ZoneId.of(zone));
    }
    assertTrue(compared > 50_000, compared + " times were compared");
  }

  @Test
  void mostAreSaidWithoutTheAdapter() throws ScheduleSyntaxException {
    Random random = new Random(11);
    int plain = 0;
    for (int i = 0; i < 200; i++) {
      plain += convert(CronTexts.random(random), "Asia/Seoul").filter().isEmpty() ? 1 : 0;
    }
    assertTrue(plain > 100, plain + " of 200");
  }

  /** How many times were compared. */
  private static int assertSameTimes(String written, ZoneId zone) throws ScheduleSyntaxException {
    Schedule schedule = Schedule.parse(written);
    TimerSchedule converted = TimerSchedule.of(schedule, zone);
    List<Instant> expected = times(schedule, zone);
    if (expected.isEmpty()) {
      return 0;
    }
    Instant last = expected.get(expected.size() - 1);
    List<Instant> actual =
        new ArrayList<>(new Ncrontab(converted.expression()).between(START, last));
    converted.filter().ifPresent(filter -> actual.removeIf(time -> !passes(filter, zone, time)));
    assertEquals(expected, actual, written + " in " + zone + " as " + converted);
    return expected.size();
  }

  /** As the adapter decides it. */
  private static boolean passes(TimerFilter filter, ZoneId zone, Instant time) {
    return filter instanceof TimerFilter.OfCron cron
        ? CronFilter.parse(cron.text(), zone).due(time)
        : new IntervalFilter(((TimerFilter.OfInterval) filter).minutes()).due(time);
  }

  private static List<Instant> times(Schedule schedule, ZoneId zone) {
    List<Instant> times = new ArrayList<>();
    Optional<Instant> next = schedule.next(START, zone);
    while (next.isPresent() && times.size() < TIMES && next.get().isBefore(START.plus(FARTHEST))) {
      times.add(next.get());
      next = schedule.next(next.get(), zone);
    }
    return times;
  }

  private static TimerSchedule convert(String written, String zone) throws ScheduleSyntaxException {
    return TimerSchedule.of(Schedule.parse(written), ZoneId.of(zone));
  }
}
