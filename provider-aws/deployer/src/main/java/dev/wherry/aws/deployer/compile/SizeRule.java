package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;

/** Memory, timeout and calls at once, as far as Lambda takes them. */
final class SizeRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      memory(scope, function);
      timeout(scope, function);
      gateway(scope, function);
      requests(scope, function);
    }
  }

  private static void memory(Scope scope, FunctionSpec function) {
    Limits limits = scope.limits();
    MemorySize smallest = new MemorySize(limits.smallestMemory());
    MemorySize largest = new MemorySize(limits.largestMemory());
    if (function.memory().compareTo(smallest) < 0 || function.memory().compareTo(largest) > 0) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              function.origin().at("memory"),
              "Lambda gives a function "
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
              "Lambda gives a call up after at most "
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
              "Lambda counts timeouts in seconds: `"
                  + function.name()
                  + "` gets "
                  + Seconds.up(function.timeout())
                  + " s instead of "
                  + function.timeout().toMillis()
                  + " ms",
              "write whole seconds");
    }
  }

  private static void gateway(Scope scope, FunctionSpec function) {
    int longest = scope.limits().gatewayTimeoutSeconds();
    boolean behind = !scope.direct() && !Triggers.http(function).isEmpty();
    if (behind && function.timeout().compareTo(Duration.ofSeconds(longest)) > 0) {
      scope
          .problems()
          .warning(
              Code.GATEWAY_TIMEOUT,
              function.origin().at("timeout"),
              "an HTTP API answers 503 after "
                  + longest
                  + " s, while `"
                  + function.name()
                  + "` may run for "
                  + function.timeout().toSeconds()
                  + " s",
              "write `timeout: " + longest + "s`, or `endpoint: direct` under `http`");
    }
  }

  private static void requests(Scope scope, FunctionSpec function) {
    if (function.requestsPerInstance() > 1) {
      scope
          .problems()
          .warning(
              Code.ONE_REQUEST,
              function.origin().at("requests-per-instance"),
              "an instance on Lambda handles one call at once, also of `" + function.name() + "`",
              "Lambda starts more instances instead");
    }
  }
}
