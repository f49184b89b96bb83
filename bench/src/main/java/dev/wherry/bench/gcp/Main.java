package dev.wherry.bench.gcp;

import dev.wherry.bench.local.Contestant;
import dev.wherry.bench.local.Running;
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

  /** Cold starts in a round; the last one of each contestant is put under load. */
  private static final int STARTS = 3;

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
    Map<Contestant, Measured> measured = new LinkedHashMap<>();
    contestants.forEach(contestant -> measured.put(contestant, new Measured()));
    for (int round = -1; round < rounds; round++) {
      for (int start = 1; start <= STARTS; start++) {
        for (Contestant contestant : contestants) {
          try (Running running = Running.start(contestant)) {
            if (round >= 0) {
              Measured figures = Objects.requireNonNull(measured.get(contestant));
              figures.started(running);
              if (start == STARTS) {
                figures.loaded(running);
              }
            }
          }
        }
      }
    }
    Table table = Measured.table(version);
    Measured plain = Objects.requireNonNull(measured.get(contestants.get(0)));
    measured.forEach((contestant, figures) -> figures.row(table, contestant.title(), plain));
    return table;
  }
}
