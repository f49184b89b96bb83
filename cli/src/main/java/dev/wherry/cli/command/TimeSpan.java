package dev.wherry.cli.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span as the manifest writes it: {@code 30m}. */
final class TimeSpan implements ITypeConverter<Duration> {

  /** How one is written, for those who wrote something else. */
  static final String FORM = "write a number and its unit: `30s`, `10m`, `2h`";

  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  @Override
  public Duration convert(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new TypeConversionException(FORM);
    }
    long count = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
