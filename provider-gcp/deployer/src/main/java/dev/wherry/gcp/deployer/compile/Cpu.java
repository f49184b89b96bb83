package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.math.BigDecimal;

/**
 * The processors that a function's memory comes with. They are always sent, though Google has them
 * by default: its reference promises the default of a function that is made ("calculated from
 * available memory", {@code google.cloud.functions.v2.ServiceConfig}) and says nothing of an update
 * that names the memory alone; several calls at once need a whole one; and a plan can tell what a
 * change of memory costs. Google's table
 * (https://cloud.google.com/functions/docs/configuring/memory, 2026-11) has three decimals, which
 * is what is sent; what Google computes has four (0.1666), as its tools for Firebase write it.
 */
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
