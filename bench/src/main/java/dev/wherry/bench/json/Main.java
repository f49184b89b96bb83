package dev.wherry.bench.json;

import dev.wherry.bench.report.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code bench/json [ROUNDS]}: both tables. */
public final class Main {

  private static final int DEFAULT_ROUNDS = 21;

  private Main() {}

  /** Takes the number of cold rounds. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
    System.out.println(
        "JDK " + Runtime.version() + ", document " + Document.ORDER.length + " bytes\n");
    System.out.println(ColdBench.run(rounds));
    System.out.println(warm());
  }

  private static Table warm() throws RunnerException {
    List<Candidate> candidates = new ArrayList<>(Candidate.ALL);
    candidates.remove(0);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(WarmBench.class.getSimpleName())
                    .param("type", candidates.stream().map(Candidate::type).toArray(String[]::new))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Table table = new Table("warm", "µs a document", "± (99.9 %)", "n", "× Wherry generated");
    double ours = score(results, "WherryGenerated").getPrimaryResult().getScore();
    for (Candidate candidate : candidates) {
      RunResult result = score(results, candidate.type());
      double score = result.getPrimaryResult().getScore();
      table.row(
          2,
          candidate.title(),
          score,
          result.getPrimaryResult().getScoreError(),
          result.getPrimaryResult().getSampleCount(),
          score / ours);
    }
    return table;
  }

  private static RunResult score(Collection<RunResult> results, String type) {
    return results.stream()
        .filter(result -> result.getParams().getParam("type").equals(type))
        .findFirst()
        .orElseThrow();
  }
}
