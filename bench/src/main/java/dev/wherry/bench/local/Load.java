package dev.wherry.bench.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} saw.
 *
 * @param requestsPerSecond answers a second
 * @param p50Millis half of them took no longer
 * @param p99Millis all but one in a hundred took no longer
 * @param failures answers that were not 2xx, and broken connections
 */
public record Load(double requestsPerSecond, double p50Millis, double p99Millis, long failures) {

  static Load run(String url, int connections, int seconds)
      throws IOException, InterruptedException {
    Process wrk =
        new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", url)
            .redirectErrorStream(true)
            .start();
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0) {
      throw new IllegalStateException("wrk failed:\n" + report);
    }
    return new Load(
        number(report, "Requests/sec:\\s+([0-9.]+)"),
        millis(report, "50%"),
        millis(report, "99%"),
        failures(report));
  }

  private static double number(String report, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(report);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk reported something else:\n" + report);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static double millis(String report, String share) {
    Matcher matcher = Pattern.compile("\\s" + share + "\\s+([0-9.]+)(us|ms|s)").matcher(report);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk reported something else:\n" + report);
    }
    double value = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "us" -> value / 1000;
      case "ms" -> value;
      default -> value * 1000;
    };
  }

  private static long failures(String report) {
    long sum = 0;
    Matcher status = Pattern.compile("Non-2xx or 3xx responses: (\\d+)").matcher(report);
    while (status.find()) {
      sum += Long.parseLong(status.group(1));
    }
    Matcher errors = Pattern.compile("(?:connect|read|write|timeout) (\\d+)").matcher(report);
    while (errors.find()) {
      sum += Long.parseLong(errors.group(1));
    }
    return sum;
  }
}
