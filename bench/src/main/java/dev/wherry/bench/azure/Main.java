package dev.wherry.bench.azure;

import dev.wherry.bench.project.BenchProject;
import dev.wherry.bench.report.Samples;
import dev.wherry.bench.report.Table;
import dev.wherry.local.process.LifelineAgent;
import dev.wherry.local.worker.WorkerHome;
import dev.wherry.local.worker.WorkerServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code bench/azure [ROUNDS]}: cold is from the start of the process to the first answer. */
public final class Main {

  private static final int DEFAULT_ROUNDS = 11;
  private static final int WARM_UP = 500;
  private static final int WARM = 2000;
  private static final int PORT = 18_290;
  private static final String EXPECTED = "{\"text\":\"Hello, you!\"}";

  private Main() {}

  /** Takes a scratch folder and the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    Path scratch = Path.of(arguments[0]).toAbsolutePath();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
    WorkerHome home = WorkerHome.find(System.getenv());
    String lifeline = LifelineAgent.option(scratch);
    Path wherry = Apps.wherry(scratch.resolve("wherry"));
    Path handler = scratch.resolve("custom-handler.jar");
    BenchProject.writeJar(handler, List.of(CustomHandler.class));
    try (WorkerServer server = WorkerServer.start()) {
      Map<String, Contestant> contestants = new LinkedHashMap<>();
      contestants.put(
          "plain function",
          new OnWorker(home, server, lifeline, Apps.plain(scratch.resolve("plain"))));
      contestants.put("Wherry", new OnWorker(home, server, lifeline, wherry));
      contestants.put("Wherry as a custom handler", new AsCustomHandler(wherry, handler, PORT));
      System.out.println(measure(home.version(), contestants, rounds));
    }
  }

  private static Table measure(String version, Map<String, Contestant> contestants, int rounds)
      throws Exception {
    Map<String, Samples> cold = new LinkedHashMap<>();
    Map<String, Samples> warm = new LinkedHashMap<>();
    for (String title : contestants.keySet()) {
      cold.put(title, new Samples());
      warm.put(title, new Samples());
    }
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
        long begin = System.nanoTime();
        try (Contestant.Running running = each.getValue().start()) {
          double millis = timed(running, begin) / 1e6;
          if (round >= 0) {
            Objects.requireNonNull(cold.get(each.getKey())).add(millis);
            Objects.requireNonNull(warm.get(each.getKey())).add(median(running));
          }
        }
      }
    }
    return table(version, cold, warm);
  }

  /** The median of many calls, in microseconds. */
  private static double median(Contestant.Running running) throws Exception {
    Samples samples = new Samples();
    for (int call = -WARM_UP; call < WARM; call++) {
      double micros = timed(running, System.nanoTime()) / 1e3;
      if (call >= 0) {
        samples.add(micros);
      }
    }
    return samples.median();
  }

  private static double timed(Contestant.Running running, long begin) throws Exception {
    String body = running.call();
    double passed = System.nanoTime() - begin;
    if (!body.equals(EXPECTED)) {
      throw new IllegalStateException("an answer was " + body);
    }
    return passed;
  }

  private static Table table(String version, Map<String, Samples> cold, Map<String, Samples> warm) {
    Samples plainCold = cold.values().iterator().next();
    Samples plainWarm = warm.values().iterator().next();
    Table table =
        new Table(
            "Java worker " + version,
            "cold ms",
            "from",
            "to",
            "× plain",
            "warm µs",
            "× plain",
            "n");
    cold.forEach(
        (title, samples) -> {
          Samples calls = Objects.requireNonNull(warm.get(title));
          table.row(
              0,
              title,
              samples.median(),
              samples.minimum(),
              samples.maximum(),
              ratio(samples, plainCold),
              calls.median(),
              ratio(calls, plainWarm),
              samples.count());
        });
    return table;
  }

  private static String ratio(Samples samples, Samples plain) {
    return String.format("%.2f", samples.median() / plain.median());
  }
}
