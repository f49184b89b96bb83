package dev.wherry.bench.lambda;

import dev.wherry.bench.report.Samples;
import dev.wherry.bench.report.Table;
import dev.wherry.local.lambda.LambdaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code bench/lambda [ROUNDS] [JAVA_HOME…]}: two tables for each Java. */
public final class Main {

  private static final int DEFAULT_ROUNDS = 15;

  private Main() {}

  /** Takes the bench's folder, a scratch folder, the number of rounds and the Javas. */
  public static void main(String[] arguments) throws Exception {
    Path bench = Path.of(arguments[0]).toAbsolutePath();
    Path scratch = Path.of(arguments[1]).toAbsolutePath();
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DEFAULT_ROUNDS;
    List<String> javas =
        arguments.length > 3
            ? List.of(arguments).subList(3, arguments.length)
            : List.of(System.getProperty("java.home"));
    LambdaClient client = LambdaClient.of(bench.resolve("target/lambda-client"), scratch);
    List<Contestant> contestants = new Contestants(scratch, bench.resolve("peers")).all();
    for (String java : javas) {
      Runs runs = new Runs(client, Path.of(java));
      System.out.println(version(Path.of(java)) + "\n");
      System.out.println(cold(runs, contestants, rounds, scratch));
      System.out.println(warm(runs, contestants));
    }
  }

  private static Table cold(Runs runs, List<Contestant> contestants, int rounds, Path scratch)
      throws Exception {
    Map<Contestant, Samples> times = runs.cold(contestants, rounds);
    double bare = times.values().iterator().next().median();
    Table table =
        new Table("cold", "median ms", "min", "n", "× bare", "classes", "RSS MB", "jars MB");
    for (Contestant contestant : contestants) {
      Samples samples = Objects.requireNonNull(times.get(contestant));
      table.row(
          0,
          contestant.title(),
          samples.median(),
          samples.minimum(),
          samples.count(),
          String.format("%.2f", samples.median() / bare),
          runs.classes(contestant, scratch.resolve("classes.log")),
          runs.memory(contestant),
          String.format("%.2f", Artifact.bytes(contestant.folder()) / 1e6));
    }
    return table;
  }

  private static Table warm(Runs runs, List<Contestant> contestants) throws Exception {
    Map<Contestant, Samples> times = runs.warm(contestants);
    double bare = times.values().iterator().next().median();
    Table table = new Table("warm", "p50 µs", "n", "× bare");
    times.forEach(
        (contestant, samples) ->
            table.row(
                0,
                contestant.title(),
                samples.median(),
                samples.count(),
                String.format("%.2f", samples.median() / bare)));
    return table;
  }

  private static String version(Path javaHome) throws IOException {
    return Files.readAllLines(javaHome.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .findFirst()
        .orElse("an unknown Java");
  }
}
