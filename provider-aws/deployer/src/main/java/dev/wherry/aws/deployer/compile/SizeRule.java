package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import dev.wherry.spi.compile.SizeChecks;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;
import java.util.Collection;

/** Memory, timeout and calls at once, as far as Lambda takes them. */
final class SizeRule implements Rule {

  @Override
  public void check(Scope scope) {
    SizeChecks sizes =
        new SizeChecks("Lambda", scope.problems(), Code.OUT_OF_RANGE, Code.ROUNDED_UP);
    MemorySize smallest = new MemorySize(scope.limits().smallestMemory());
    MemorySize largest = new MemorySize(scope.limits().largestMemory());
    Collection<FunctionSpec> all = scope.app().functions().values();
    sizes.memory(all, smallest, largest);
    sizes.timeout(all, scope.limits().longestTimeoutSeconds());
    for (FunctionSpec function : all) {
      gateway(scope, function);
      requests(scope, function);
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
