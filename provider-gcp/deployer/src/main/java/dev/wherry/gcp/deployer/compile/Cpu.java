package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.math.BigDecimal;

/** The processors that a function's memory comes with. */
final class Cpu {

  private Cpu() {}

  /** By Google's table; several calls at once take at least a whole one. */
  static String of(Scope scope, FunctionSpec function) {
    return isRaised(scope, function) ? "1" : byMemory(scope, function);
  }

  /** Whether a function gets more than its memory comes with. */
  static boolean isRaised(Scope scope, FunctionSpec function) {
    return function.requestsPerInstance() > 1
        && new BigDecimal(byMemory(scope, function)).compareTo(BigDecimal.ONE) < 0;
  }

  static String byMemory(Scope scope, FunctionSpec function) {
    return scope.limits().cpu(function.memory().megabytes());
  }
}
