package dev.wherry.runtime.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code cookie} headers (RFC 6265, section 5.4). */
final class CookieHeader {

  private CookieHeader() {}

  /** The cookies by name; of a name that stands twice, the first, which is the most specific. */
  static Map<String, String> parse(List<String> lines) {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String line : lines) {
      int start = 0;
      while (start < line.length()) {
        int end = line.indexOf(';', start);
        end = end < 0 ? line.length() : end;
        add(cookies, line.substring(start, end));
        start = end + 1;
      }
    }
    return Collections.unmodifiableMap(cookies);
  }

  private static void add(Map<String, String> cookies, String pair) {
    int equals = pair.indexOf('=');
    if (equals > 0) {
      String value = pair.substring(equals + 1).trim();
      boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
      cookies.putIfAbsent(
          pair.substring(0, equals).trim(),
          quoted ? value.substring(1, value.length() - 1) : value);
    }
  }
}
