package dev.wherry.aws.deployer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import dev.wherry.testkit.schedule.CronTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerScheduleTest {

  /** How many firing times are compared. */
  private static final int COMPARED = 1000;

  /** More, for those in repeated hours are left out. */
  private static final int ASKED = 1200;

  private static final Instant START = Instant.parse("2026-11-22T10:17:00Z");

  /** What fires once a year fires no thousand times before. */
  private static final Instant END = START.plus(Duration.ofDays(59 * 365));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 1 * * *          | cron(30 1 * * ? *)",
        "*/15 * * * *        | cron(0,15,30,45 * * * ? *)",
        "0 9 * * 1-5         | cron(0 9 ? * MON-FRI *)",
        "0 9 * * 0           | cron(0 9 ? * SUN *)",
        "0 9 * * 7           | cron(0 9 ? * SUN *)",
        "0 9 * * 5-7         | cron(0 9 ? * SUN,FRI,SAT *)",
        "0 9 * * sun,wed     | cron(0 9 ? * SUN,WED *)",
        "5 4 1,15 * *        | cron(5 4 1,15 * ? *)",
        "0 0 1 jan,jul *     | cron(0 0 1 1,7 ? *)",
        "10-20/5 8-18 * * *  | cron(10,15,20 8-18 * * ? *)",
        "0 0 1 * 1-7         | cron(0 0 * * ? *)",
        "every 5 minutes     | cron(0/5 * * * ? *)",
        "every hour          | cron(0 * * * ? *)",
        "every 6 hours       | cron(0 0/6 * * ? *)",
        "every day           | cron(0 0 * * ? *)",
        "every 7 minutes     | rate(7 minutes)",
        "every 36 hours      | rate(36 hours)",
        "every 2 days        | rate(2 days)",
      })
  void saysTheSame(String written, String expected) throws ScheduleSyntaxException {
    assertEquals(expected, convert(written, "Asia/Seoul").expression());
  }

  @Test
  void eitherDayIsLeftToTheAdapter() throws ScheduleSyntaxException {
    SchedulerSchedule converted = convert("0 8 1,15 * 1,7", "Asia/Seoul");
    assertEquals("cron(0 8 * * ? *)", converted.expression());
    assertEquals(Optional.of(new DayFilter(List.of(1, 15), List.of(1, 7))), converted.days());
    assertTrue(converted.note().isPresent());
  }

  @Test
  void bothDaysAreLeftToTheAdapter() throws ScheduleSyntaxException {
    SchedulerSchedule converted = convert("0 8 */10 * 1", "Asia/Seoul");
    assertEquals("cron(0 8 ? * MON *)", converted.expression());
    assertEquals(Optional.of(new DayFilter(List.of(1, 11, 21, 31), List.of())), converted.days());
  }

  @ParameterizedTest
  @ValueSource(strings = {"every 7 minutes", "every 5 hours", "every 3 days"})
  void anIntervalThatDividesNoDayIsNoted(String written) throws ScheduleSyntaxException {
    assertTrue(convert(written, "UTC").note().isPresent());
  }

  @Test
  void everyHourOfAZoneThatChangesItsClocksIsUtc() throws ScheduleSyntaxException {
    assertEquals("UTC", convert("*/10 * * * *", "Europe/Berlin").timezone());
    assertEquals("Asia/Seoul", convert("*/10 * * * *", "Asia/Seoul").timezone());
    assertEquals("Australia/Lord_Howe", convert("*/10 * * * *", "Australia/Lord_Howe").timezone());
    assertTrue(convert("*/10 * * * 1", "Europe/Berlin").note().isPresent());
  }

  /** No rule says when its clocks change, a list does. */
  @Test
  void clocksWhoseChangesAreListedChangeAsWell() throws ScheduleSyntaxException {
    assertEquals("UTC", convert("*/10 * * * *", "Africa/Casablanca").timezone());
    String once = "does not fire twice in an hour that the clocks repeat";
    assertEquals(Optional.of(once), convert("*/10 * * * 1", "Africa/Casablanca").note());
    assertEquals(
        Optional.of(
            "fires on more days than meant, and the adapter lets the right ones through; it "
                + once),
        convert("*/10 * 1 * 1", "Africa/Casablanca").note());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Seoul",
        "Asia/Kolkata",
        "Europe/Berlin",
        "America/New_York",
        "Africa/Casablanca",
        "Australia/Lord_Howe"
      })
  void firesWhenItShould(String zone) throws ScheduleSyntaxException {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      assertSameTimes(CronTexts.random(random), zone);
    }
    for (String written : List.of("every 1 minute", "every 30 minutes", "every 8 hours")) {
      assertSameTimes(written, zone);
    }
  }

  /** What is noted of a schedule that is exact otherwise differs in repeated hours alone. */
  private static void assertSameTimes(String written, String zone) throws ScheduleSyntaxException {
    ZoneId place = ZoneId.of(zone);
    Schedule schedule = Schedule.parse(written);
    SchedulerSchedule converted = SchedulerSchedule.of(schedule, place);
    boolean once =
        converted.note().filter(note -> note.contains("does not fire twice")).isPresent();
    Predicate<Instant> compared = time -> time.isBefore(END) && !(once && isRepeated(time, place));
    List<Instant> expected =
        times(schedule, place, ASKED).stream().filter(compared).limit(COMPARED).toList();
    List<Instant> actual =
        new AwsCron(converted.expression(), converted.timezone())
            .next(START, ASKED, date -> meant(converted, date)).stream()
                .filter(compared)
                .limit(COMPARED)
                .toList();
    assertEquals(expected, actual, written + " in " + zone + " as " + converted);
    assertFalse(expected.isEmpty(), written);
  }

  /** Whether the clocks show the time twice. */
  private static boolean isRepeated(Instant time, ZoneId zone) {
    return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(time, zone)).size() > 1;
  }

  private static boolean meant(SchedulerSchedule schedule, java.time.LocalDate date) {
    return schedule
        .days()
        .map(
            filter ->
                filter.days().contains(date.getDayOfMonth())
                    || filter.weekdays().contains(date.getDayOfWeek().getValue()))
        .orElse(true);
  }

  private static List<Instant> times(Schedule schedule, ZoneId zone, int count) {
    List<Instant> times = new ArrayList<>();
    Optional<Instant> next = schedule.next(START, zone);
    while (next.isPresent() && times.size() < count && next.get().isBefore(END)) {
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
