package dev.wherry.bench.local;

import dev.wherry.bench.report.Samples;
import dev.wherry.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench/local [ROUNDS]}: the tables. The contestants take turns in every round. */
public final class Main {

  private static final int DEFAULT_ROUNDS = 11;
  private static final int CONNECTIONS = 16;
  private static final int WARM_SECONDS = 5;
  private static final int SECONDS = 10;
  private static final int LOAD_ROUNDS = 5;
  private static final int EDITS = 21;

  private final Map<Contestant, Measured> measured = new LinkedHashMap<>();

  private Main(List<Contestant> contestants) {
    contestants.forEach(contestant -> measured.put(contestant, new Measured()));
  }

  private static final class Measured {
    final Samples start = new Samples();
    final Samples idle = new Samples();
    final Samples loaded = new Samples();
    final Samples perSecond = new Samples();
    final Samples p50 = new Samples();
    final Samples p99 = new Samples();
    long failures;
  }

  /** Takes the folder of this module, the folder of the app, and the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    Path bench = Path.of(arguments[0]).toRealPath();
    Path app = Path.of(arguments[1]).toRealPath();
    int rounds = arguments.length < 3 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[2]);
    Contestant wherry = Contestant.wherry(bench, app);
    Main main = new Main(List.of(Contestant.invoker(bench), wherry));
    System.out.println("JDK " + Runtime.version() + "\n");
    for (int round = -1; round < rounds; round++) {
      main.round(round);
    }
    System.out.println(main.starts());
    System.out.println(main.loads());
    System.out.println(edits(wherry, app));
  }

  private void round(int round) throws IOException, InterruptedException {
    for (Map.Entry<Contestant, Measured> entry : measured.entrySet()) {
      try (Running running = Running.start(entry.getKey())) {
        if (round >= 0) {
          entry.getValue().start.add(running.startMillis());
          entry.getValue().idle.add(running.residentMegabytes());
        }
        if (round >= 0 && round < LOAD_ROUNDS) {
          load(running, entry.getValue());
        }
      }
    }
  }

  private static void load(Running running, Measured into)
      throws IOException, InterruptedException {
    running.load(CONNECTIONS, WARM_SECONDS);
    Load load = running.load(CONNECTIONS, SECONDS);
    into.perSecond.add(load.requestsPerSecond());
    into.p50.add(load.p50Millis());
    into.p99.add(load.p99Millis());
    into.loaded.add(running.residentMegabytes());
    into.failures += load.failures();
  }

  private Table starts() {
    Measured peer = measured.values().iterator().next();
    Table table = new Table("start", "ms to first answer", "min", "max", "n", "ratio", "RSS MB");
    measured.forEach(
        (contestant, result) ->
            table.row(
                0,
                contestant.title(),
                result.start.median(),
                result.start.minimum(),
                result.start.maximum(),
                result.start.count(),
                ratio(result.start, peer.start),
                result.idle.median()));
    return table;
  }

  private Table loads() {
    Measured peer = measured.values().iterator().next();
    Table table =
        new Table(
            "load, " + CONNECTIONS + " connections",
            "requests/s",
            "ratio",
            "p50 ms",
            "p99 ms",
            "RSS MB",
            "failures",
            "n");
    measured.forEach(
        (contestant, result) ->
            table.row(
                2,
                contestant.title(),
                result.perSecond.median(),
                ratio(result.perSecond, peer.perSecond),
                result.p50.median(),
                result.p99.median(),
                result.loaded.median(),
                result.failures,
                result.perSecond.count()));
    return table;
  }

  private static String ratio(Samples ours, Samples theirs) {
    return String.format("%.2f", ours.median() / theirs.median());
  }

  private static Table edits(Contestant wherry, Path app) throws IOException, InterruptedException {
    try (Running running = Running.start(wherry)) {
      List<Double> times = new Edits(app).measure(running, EDITS);
      Samples later = new Samples();
      times.subList(1, times.size()).forEach(later::add);
      return new Table("edit to answer", "first ms", "median ms of later", "min", "max", "n")
          .row(
              0,
              wherry.title(),
              times.get(0),
              later.median(),
              later.minimum(),
              later.maximum(),
              later.count());
    }
  }
}
