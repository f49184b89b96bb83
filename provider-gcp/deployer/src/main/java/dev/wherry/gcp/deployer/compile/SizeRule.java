package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;

/** Memory, timeout and calls at once, as far as Cloud Run takes them. */
final class SizeRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      memory(scope, function);
      timeout(scope, function);
      attempt(scope, function);
      requests(scope, function);
    }
  }

  private static void memory(Scope scope, FunctionSpec function) {
    MemorySize smallest = new MemorySize(scope.limits().smallestMemory());
    MemorySize largest = new MemorySize(scope.limits().largestMemory());
    if (function.memory().compareTo(smallest) < 0 || function.memory().compareTo(largest) > 0) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              function.origin().at("memory"),
              "Cloud Run gives a function "
                  + smallest
                  + " to "
                  + largest
                  + ", and `"
                  + function.name()
                  + "` asks for "
                  + function.memory(),
              "write a `memory` from `" + smallest + "` to `" + largest + "`");
    }
  }

  private static void timeout(Scope scope, FunctionSpec function) {
    int longest = scope.limits().longestTimeoutSeconds();
    if (function.timeout().compareTo(Duration.ofSeconds(longest)) > 0) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              function.origin().at("timeout"),
              "Cloud Run gives a call up after at most "
                  + longest
                  + " s, and `"
                  + function.name()
                  + "` asks for "
                  + function.timeout().toSeconds()
                  + " s",
              "write `timeout: " + longest / 60 + "m`, or split the work");
    } else if (!Seconds.whole(function.timeout())) {
      scope
          .problems()
          .warning(
              Code.ROUNDED_UP,
              function.origin().at("timeout"),
              "Cloud Run counts timeouts in seconds: `"
                  + function.name()
                  + "` gets "
                  + Seconds.up(function.timeout())
                  + " s instead of "
                  + function.timeout().toMillis()
                  + " ms",
              "write whole seconds");
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
