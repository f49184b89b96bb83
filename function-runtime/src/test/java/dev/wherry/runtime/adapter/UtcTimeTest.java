package dev.wherry.runtime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

  private static final long DAY = 86_400_000L;

  @Test
  void agreesWithTheJdkOnEveryDayOfFourHundredYears() {
    var formatter = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    for (long day = 0; day < 146_097; day++) {
      long millis = (day - 20_000) * DAY + day * 7919 % DAY;
      String expected = formatter.format(Instant.ofEpochMilli(millis));
      assertEquals(expected, UtcTime.format(millis));
      String seconds = expected.substring(0, 19) + "Z";
      assertEquals(Instant.parse(seconds), UtcTime.parse(seconds));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T09:30:00.5Z", "2026-01-31T09:30:00.120000009Z"})
  void readsFractions(String text) {
    assertEquals(Instant.parse(text), UtcTime.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-01-31 09:30:00Z",
        "2026-01-31T09:30:0xZ",
        "2026-01-31T09:30:00.Z"
      })
  void refusesOtherForms(String text) {
    assertThrows(IllegalArgumentException.class, () -> UtcTime.parse(text));
  }
}
