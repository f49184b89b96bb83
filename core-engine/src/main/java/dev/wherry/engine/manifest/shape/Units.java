package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.Value.Form;
import dev.wherry.model.MemorySize;
import java.time.Duration;
import java.util.Locale;

/** Values with a unit: durations and sizes. */
final class Units {

  private static final String DURATION_PATTERN = "(0|[1-9][0-9]{0,11})(ms|s|m|h|d)";
  private static final String SIZE_PATTERN = "[1-9][0-9]{0,6}(MB|GB)";

  private Units() {}

  /** A duration within bounds, such as {@code 20s}. */
  static Value<Duration> duration(Duration least, Duration most) {
    return Value.of(
        ManifestProblem.NOT_A_DURATION,
        Form.pattern("a duration", DURATION_PATTERN),
        text -> {
          Duration duration = duration(text);
          if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw new RefusedException(
                "`" + text + "` is out of range",
                "it can be from `" + format(least) + "` to `" + format(most) + "`");
          }
          return duration;
        });
  }

  private static Duration duration(String text) throws RefusedException {
    int unit = unitOf(text);
    long number = Values.digits(text.substring(0, unit));
    if (number < 0) {
      throw new RefusedException(
          "`" + text + "` is not a duration", "write a whole number and a unit, as in `20s`");
    }
    return switch (text.substring(unit)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofSeconds(number * 60);
      case "h" -> Duration.ofSeconds(number * 3600);
      case "d" -> Duration.ofSeconds(number * 86400);
      case "" ->
          throw new RefusedException(
              "the duration `" + text + "` has no unit", "write `" + text + "s`");
      default -> throw new RefusedException("`" + text + "` is not a duration", meant(text, unit));
    };
  }

  private static String meant(String text, int unit) {
    String word = text.substring(unit).strip().toLowerCase(Locale.ROOT);
    String all = "units are `ms`, `s`, `m`, `h` and `d`, after a whole number";
    return switch (word) {
      case "ms", "s", "m", "h", "d" -> "write `" + text.substring(0, unit) + word + "`";
      case "sec", "secs", "second", "seconds" -> "write `" + text.substring(0, unit) + "s`";
      case "min", "mins", "minute", "minutes" -> "write `" + text.substring(0, unit) + "m`";
      case "hr", "hrs", "hour", "hours" -> "write `" + text.substring(0, unit) + "h`";
      case "day", "days" -> "write `" + text.substring(0, unit) + "d`";
      default -> all;
    };
  }

  /** A duration as the manifest writes it. */
  static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds % 86400 == 0 && seconds > 0) {
      return seconds / 86400 + "d";
    }
    if (seconds % 3600 == 0 && seconds > 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /** An amount of memory, such as {@code 512MB}. */
  static final Value<MemorySize> MEMORY =
      Value.of(
          ManifestProblem.NOT_A_SIZE,
          Form.pattern("an amount of memory", SIZE_PATTERN),
          Units::memory);

  private static MemorySize memory(String text) throws RefusedException {
    int unit = unitOf(text);
    long number = Values.digits(text.substring(0, unit));
    if (number < 1 || number > 9_999_999) {
      throw new RefusedException(
          "`" + text + "` is not an amount of memory",
          "write a whole number and `MB` or `GB`, as in `512MB`");
    }
    return switch (text.substring(unit)) {
      case "MB" -> new MemorySize((int) number);
      case "GB" -> new MemorySize((int) Math.min(number * 1024, Integer.MAX_VALUE));
      case "" ->
          throw new RefusedException(
              "the amount of memory `" + text + "` has no unit", "write `" + text + "MB`");
      default ->
          throw new RefusedException("`" + text + "` is not an amount of memory", near(text, unit));
    };
  }

  private static String near(String text, int unit) {
    String number = text.substring(0, unit);
    String word = text.substring(unit).strip().toUpperCase(Locale.ROOT);
    return switch (word) {
      case "M", "MB", "MI", "MIB" -> "write `" + number + "MB`";
      case "G", "GB", "GI", "GIB" -> "write `" + number + "GB`";
      default -> "write a whole number and `MB` or `GB`, as in `512MB`";
    };
  }

  private static int unitOf(String text) {
    int unit = 0;
    while (unit < text.length() && text.charAt(unit) >= '0' && text.charAt(unit) <= '9') {
      unit++;
    }
    return unit;
  }
}
