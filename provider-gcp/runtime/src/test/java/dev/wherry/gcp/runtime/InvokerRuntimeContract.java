package dev.wherry.gcp.runtime;

import dev.wherry.testkit.runtime.RuntimeCase;
import dev.wherry.testkit.runtime.RuntimeContract;
import dev.wherry.testkit.runtime.RuntimeFailure;
import dev.wherry.testkit.runtime.RuntimeOutcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The adapter on Google's own invoker; cases of the same function share a process. */
abstract class InvokerRuntimeContract extends RuntimeContract {

  private static final String CAUSED_BY = "Caused by: ";

  @TempDir private Path scratch;
  private final Map<Map<String, String>, InvokerProcess> processes = new HashMap<>();
  private Invoker invoker;

  abstract String version();

  @BeforeEach
  void layOut() throws Exception {
    invoker = Invoker.in(scratch, version());
  }

  @AfterEach
  void end() {
    processes.values().forEach(InvokerProcess::close);
  }

  @Override
  protected Path folder() {
    return CloudCases.FOLDER;
  }

  @Override
  protected RuntimeOutcome run(RuntimeCase runtimeCase) throws Exception {
    Map<String, String> environment = CloudCases.environment(runtimeCase, scratch);
    InvokerProcess process = processes.get(environment);
    if (process == null) {
      process = new InvokerProcess(invoker, environment);
      processes.put(environment, process);
    }
    if (!process.isServing()) {
      return notStarted(process.stop());
    }
    int earlier = process.lines().size();
    NativeAnswer answer = process.call(NativeCall.of(runtimeCase.event()));
    List<String> lines = process.lines();
    return answer.outcome(lines.subList(earlier, lines.size()));
  }

  /** The invoker ends with the trace of what the constructor threw. */
  private static RuntimeOutcome notStarted(List<String> log) {
    List<String> causes = log.stream().filter(line -> line.startsWith(CAUSED_BY)).toList();
    if (causes.isEmpty()) {
      throw new AssertionError("the invoker ended: " + log);
    }
    String[] cause = causes.get(causes.size() - 1).substring(CAUSED_BY.length()).split(": ", 2);
    return new RuntimeOutcome(
        Optional.empty(), Optional.of(new RuntimeFailure(cause[0], cause[1])), log);
  }
}
