package dev.wherry.local.worker;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code host.json} says to this host.
 *
 * @param timeout how long a call may take
 * @param routePrefix what stands before every route
 */
record HostFile(Duration timeout, String routePrefix) {

  static final String NAME = "host.json";

  /** What counts where the file says nothing (Azure's reference of the file, 2026). */
  private static final Duration TIMEOUT = Duration.ofMinutes(30);

  private static final String ROUTE_PREFIX = "api";

  /** A .NET time span. */
  private static final Pattern SPAN =
      Pattern.compile("(?:(\\d+)\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");

  static HostFile read(byte[] json) throws JsonException {
    JsonReader in = new JsonReader(json);
    Duration timeout = TIMEOUT;
    String prefix = ROUTE_PREFIX;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "functionTimeout" -> timeout = span(in.string());
        case "extensions" -> prefix = member(in, "http", HostFile::routePrefix, prefix);
        default -> in.skip();
      }
    }
    return new HostFile(timeout, prefix);
  }

  /** Reads a value. */
  @FunctionalInterface
  private interface Reading {
    String from(JsonReader in) throws JsonException;
  }

  private static String routePrefix(JsonReader in) throws JsonException {
    return member(in, "routePrefix", JsonReader::string, ROUTE_PREFIX);
  }

  private static String member(JsonReader in, String wanted, Reading reading, String otherwise)
      throws JsonException {
    String value = otherwise;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals(wanted)) {
        value = reading.from(in);
      } else {
        in.skip();
      }
    }
    return value;
  }

  private static Duration span(String text) throws JsonException {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new JsonException("functionTimeout", "`" + text + "` is no time span", null);
    }
    return Duration.ofDays(number(span.group(1)))
        .plusHours(number(span.group(2)))
        .plusMinutes(number(span.group(3)))
        .plusSeconds(number(span.group(4)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
