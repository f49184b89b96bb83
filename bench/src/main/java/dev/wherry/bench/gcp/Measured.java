package dev.wherry.bench.gcp;

import dev.wherry.bench.local.Load;
import dev.wherry.bench.local.Running;
import dev.wherry.bench.report.Samples;
import dev.wherry.bench.report.Table;
import java.io.IOException;

/** The figures of one contestant on one invoker. */
final class Measured {

  private static final int CONNECTIONS = 16;

  /** What an instance does at first is compiled meanwhile. */
  private static final int FIRST_SECONDS = 3;

  /** After that the processor's time for a call no longer falls, whoever is measured. */
  private static final int WARM_UP_SECONDS = 9;

  private static final int WARM_SECONDS = 4;

  private final Samples cold = new Samples();
  private final Samples memory = new Samples();
  private final Samples first = new Samples();
  private final Samples warm = new Samples();

  void started(Running running) throws IOException {
    cold.add(running.startMillis());
    memory.add(running.residentMegabytes());
  }

  void loaded(Running running) throws IOException, InterruptedException {
    first.add(requestsPerSecond(running, FIRST_SECONDS));
    running.load(CONNECTIONS, WARM_UP_SECONDS);
    warm.add(requestsPerSecond(running, WARM_SECONDS));
  }

  private static double requestsPerSecond(Running running, int seconds)
      throws IOException, InterruptedException {
    Load seen = running.load(CONNECTIONS, seconds);
    if (seen.failures() > 0) {
      throw new IllegalStateException("answers failed under load: " + seen);
    }
    return seen.requestsPerSecond();
  }

  static Table table(String version) {
    return new Table(
        "invoker " + version,
        "cold ms",
        "× plain",
        "RSS MB",
        "n",
        "req/s at first",
        "× plain",
        "req/s warm",
        "× plain",
        "n");
  }

  void row(Table table, String title, Measured plain) {
    table.row(
        0,
        title,
        cold.median(),
        ratio(cold, plain.cold),
        memory.median(),
        cold.count(),
        first.median(),
        ratio(first, plain.first),
        warm.median(),
        ratio(warm, plain.warm),
        warm.count());
  }

  private static String ratio(Samples samples, Samples plain) {
    return String.format("%.2f", samples.median() / plain.median());
  }
}
