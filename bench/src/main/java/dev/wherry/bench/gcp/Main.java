package dev.wherry.bench.gcp;

import dev.wherry.bench.local.Contestant;
import dev.wherry.bench.local.Load;
import dev.wherry.bench.local.Running;
import dev.wherry.bench.report.Samples;
import dev.wherry.bench.report.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code bench/gcp [ROUNDS]}: one table for each version of the invoker. */
public final class Main {

  private static final int DEFAULT_ROUNDS = 7;
  private static final int CONNECTIONS = 16;
  private static final int WARM_UP_SECONDS = 3;
  private static final int LOAD_SECONDS = 4;

  private Main() {}

  /** Takes the bench's folder, a scratch folder and the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    Path bench = Path.of(arguments[0]).toAbsolutePath();
    Path scratch = Path.of(arguments[1]).toAbsolutePath();
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DEFAULT_ROUNDS;
    List<Path> invokers;
    try (Stream<Path> files = Files.list(bench.resolve("target/invokers"))) {
      invokers = files.sorted().toList();
    }
    for (Path invoker : invokers) {
      String version = String.valueOf(invoker.getFileName()).replaceAll("[^0-9.]|\\.jar", "");
      List<Contestant> contestants = new Contestants(bench, invoker, version).all(scratch);
      System.out.println(measure(version, contestants, rounds));
    }
  }

  private static Table measure(String version, List<Contestant> contestants, int rounds)
      throws Exception {
    Map<Contestant, Samples> cold = samples(contestants);
    Map<Contestant, Samples> load = samples(contestants);
    Map<Contestant, Samples> memory = samples(contestants);
    for (int round = -1; round < rounds; round++) {
      for (Contestant contestant : contestants) {
        try (Running running = Running.start(contestant)) {
          if (round >= 0) {
            of(cold, contestant).add(running.startMillis());
            of(memory, contestant).add(running.residentMegabytes());
            running.load(CONNECTIONS, WARM_UP_SECONDS);
            Load seen = running.load(CONNECTIONS, LOAD_SECONDS);
            if (seen.failures() > 0) {
              throw new IllegalStateException(contestant.title() + " failed under load: " + seen);
            }
            of(load, contestant).add(seen.requestsPerSecond());
          }
        }
      }
    }
    Contestant plain = contestants.get(0);
    Table table =
        new Table("invoker " + version, "cold ms", "× plain", "req/s", "× plain", "RSS MB", "n");
    for (Contestant contestant : contestants) {
      table.row(
          0,
          contestant.title(),
          of(cold, contestant).median(),
          ratio(of(cold, contestant), of(cold, plain)),
          of(load, contestant).median(),
          ratio(of(load, contestant), of(load, plain)),
          of(memory, contestant).median(),
          of(cold, contestant).count());
    }
    return table;
  }

  private static String ratio(Samples samples, Samples plain) {
    return String.format("%.2f", samples.median() / plain.median());
  }

  private static Samples of(Map<Contestant, Samples> samples, Contestant contestant) {
    return Objects.requireNonNull(samples.get(contestant));
  }

  private static Map<Contestant, Samples> samples(List<Contestant> contestants) {
    Map<Contestant, Samples> samples = new LinkedHashMap<>();
    contestants.forEach(contestant -> samples.put(contestant, new Samples()));
    return samples;
  }
}
