package dev.wherry.spi.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockChangesTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Seoul", "Asia/Kolkata", "Europe/Istanbul"})
  void clocksThatStayHaveNone(String zone) {
    assertTrue(of(zone).none(), "a change long ago is none");
    assertEquals(1, of(zone).offsets().size());
  }

  @Test
  void clocksThatRepeatTheirChangesHaveTwoOffsets() {
    assertEquals(
        List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)),
        List.copyOf(of("Europe/Berlin").offsets()));
    assertTrue(of("Europe/Berlin").byWholeHours());
  }

  /** No rule says when Ramadan is: the changes stand in a list, and a rule would have none. */
  @Test
  void clocksWhoseChangesAreListedChange() {
    assertTrue(ZoneId.of("Africa/Casablanca").getRules().getTransitionRules().isEmpty());
    assertFalse(of("Africa/Casablanca").none());
    assertEquals(
        List.of(ZoneOffset.ofHours(1), ZoneOffset.UTC),
        List.copyOf(of("Africa/Casablanca").offsets()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Australia/Lord_Howe", "Asia/Kolkata"})
  void someHoursBeginBetweenThoseOfUtc(String zone) {
    assertFalse(of(zone).byWholeHours());
  }

  private static ClockChanges of(String zone) {
    return ClockChanges.of(ZoneId.of(zone));
  }
}
