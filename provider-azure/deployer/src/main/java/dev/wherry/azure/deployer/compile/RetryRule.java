package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.compile.Alike;

/** A timer that failed is not tried again: the next time comes. */
final class RetryRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (Alike some : Alike.at("retry", scope.app().functions().values(), RetryRule::retries)) {
      scope
          .problems()
          .warning(
              Code.RETRY,
              some.place(),
              "Azure tries no call of " + some.names() + " again",
              "write `retry` under another target; the next time of a schedule comes anyway");
    }
  }

  private static boolean retries(FunctionSpec function) {
    return function.retry().retries().orElse(0) > 0 || function.retry().maxAge().isPresent();
  }
}
