package dev.wherry.runtime.bind;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Binds what {@code java.time} has, in its ISO 8601 form. */
final class TimeBinder extends ScalarBinder {

  private final String type;

  /**
   * A binder of one of them.
   *
   * @param type the class's simple name
   */
  TimeBinder(String type) {
    super(false);
    this.type = type;
  }

  @Override
  Object parse(String text) {
    try {
      return switch (type) {
        case "Instant" -> instant(text);
        case "LocalDate" -> LocalDate.parse(text);
        case "LocalTime" -> LocalTime.parse(text);
        case "LocalDateTime" -> LocalDateTime.parse(text);
        case "OffsetDateTime" -> OffsetDateTime.parse(text);
        case "OffsetTime" -> OffsetTime.parse(text);
        case "ZonedDateTime" -> ZonedDateTime.parse(text);
        case "Duration" -> Duration.parse(text);
        case "Period" -> Period.parse(text);
        case "Year" -> Year.parse(text);
        case "YearMonth" -> YearMonth.parse(text);
        case "MonthDay" -> MonthDay.parse(text);
        case "ZoneOffset" -> ZoneOffset.of(text);
        default -> ZoneId.of(text);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be " + example(), e);
    }
  }

  /** An instant may be written with any offset. */
  private static Instant instant(String text) {
    return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
  }

  private String example() {
    return switch (type) {
      case "Instant", "OffsetDateTime" -> "a date and time such as 2026-01-31T09:30:00Z";
      case "LocalDate" -> "a date such as 2026-01-31";
      case "LocalTime" -> "a time such as 09:30:00";
      case "LocalDateTime" -> "a date and time such as 2026-01-31T09:30:00";
      case "OffsetTime" -> "a time such as 09:30:00+09:00";
      case "ZonedDateTime" -> "a date and time such as 2026-01-31T09:30:00+09:00[Asia/Seoul]";
      case "Duration" -> "a duration such as PT1H30M";
      case "Period" -> "a period such as P1M10D";
      case "Year" -> "a year such as 2026";
      case "YearMonth" -> "a month such as 2026-01";
      case "MonthDay" -> "a day such as --01-31";
      case "ZoneOffset" -> "an offset such as +09:00";
      default -> "a time zone such as Asia/Seoul";
    };
  }
}
