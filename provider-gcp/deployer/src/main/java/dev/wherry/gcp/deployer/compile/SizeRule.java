package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import dev.wherry.spi.compile.SizeChecks;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;
import java.util.Collection;

/** Memory, timeout and calls at once, as far as Cloud Run takes them. */
final class SizeRule implements Rule {

  @Override
  public void check(Scope scope) {
    SizeChecks sizes =
        new SizeChecks("Cloud Run", scope.problems(), Code.OUT_OF_RANGE, Code.ROUNDED_UP);
    MemorySize smallest = new MemorySize(scope.limits().smallestMemory());
    MemorySize largest = new MemorySize(scope.limits().largestMemory());
    Collection<FunctionSpec> all = scope.app().functions().values();
    sizes.memory(all, smallest, largest);
    sizes.timeout(all, scope.limits().longestTimeoutSeconds());
    for (FunctionSpec function : all) {
      attempt(scope, function);
      requests(scope, function);
    }
  }

  private static void attempt(Scope scope, FunctionSpec function) {
    int longest = scope.limits().longestAttemptSeconds();
    boolean scheduled = !Triggers.clock(function).isEmpty();
    if (scheduled && function.timeout().compareTo(Duration.ofSeconds(longest)) > 0) {
      scope
          .problems()
          .warning(
              Code.ATTEMPT_DEADLINE,
              function.origin().at("timeout"),
              "Cloud Scheduler waits "
                  + longest
                  + " s for an answer and takes longer calls for failures, while `"
                  + function.name()
                  + "` may run for "
                  + function.timeout().toSeconds()
                  + " s",
              "write `timeout: " + longest / 60 + "m`");
    }
  }

  private static void requests(Scope scope, FunctionSpec function) {
    if (Cpu.isRaised(scope, function)) {
      scope
          .problems()
          .warning(
              Code.WHOLE_CPU,
              function.origin().at("requests-per-instance"),
              "several calls at once need a whole processor: `"
                  + function.name()
                  + "` gets 1 instead of the "
                  + Cpu.byMemory(scope, function)
                  + " that "
                  + function.memory()
                  + " come with, and costs more",
              "write `memory: 2GB`, which comes with one, or `requests-per-instance: 1`");
    }
  }
}
