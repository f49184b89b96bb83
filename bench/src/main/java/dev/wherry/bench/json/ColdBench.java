package dev.wherry.bench.json;

import dev.wherry.bench.report.Samples;
import dev.wherry.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fresh JVM with Lambda's flags for each reading; the variants take turns. */
final class ColdBench {

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC", "-Xshare:auto", "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1");

  private ColdBench() {}

  static Table run(int rounds) throws IOException, InterruptedException {
    Map<Candidate, Samples> times = new LinkedHashMap<>();
    Candidate.ALL.forEach(candidate -> times.put(candidate, new Samples()));
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<Candidate, Samples> entry : times.entrySet()) {
        double milliseconds = once(entry.getKey());
        if (round >= 0) {
          entry.getValue().add(milliseconds);
        }
      }
    }
    return table(times);
  }

  private static double once(Candidate candidate) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", candidate.classpath()));
    command.addAll(List.of(ColdOnce.class.getName(), candidate.className()));
    long start = System.nanoTime();
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    long end = System.nanoTime();
    if (status != 0) {
      throw new IllegalStateException(candidate.title() + " ended with " + status);
    }
    return (end - start) / 1e6;
  }

  private static Table table(Map<Candidate, Samples> times) {
    double bare = times.values().iterator().next().median();
    Table table = new Table("cold", "median ms", "min", "max", "n", "× no JSON", "ms for JSON");
    times.forEach(
        (candidate, samples) ->
            table.row(
                1,
                candidate.title(),
                samples.median(),
                samples.minimum(),
                samples.maximum(),
                samples.count(),
                String.format("%.2f", samples.median() / bare),
                samples.median() - bare));
    return table;
  }
}
