package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;

/** A timer that failed is not tried again: the next time comes. */
final class RetryRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      FunctionSpec.Retry retry = function.retry();
      if (retry.retries().orElse(0) > 0 || retry.maxAge().isPresent()) {
        scope
            .problems()
            .warning(
                Code.RETRY,
                function.origin().at("retry"),
                "Azure tries no call of `" + function.name() + "` again",
                "write `retry` under another target; the next time of a schedule comes anyway");
      }
    }
  }
}
