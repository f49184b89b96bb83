package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.compile.Triggers;

/** How often Cloud Scheduler tries again. */
final class RetryRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      FunctionSpec.Retry retry = function.retry();
      int most = scope.limits().mostRetries();
      if (retry.retries().orElse(0) > most) {
        scope
            .problems()
            .error(
                Code.RETRY,
                retry.origin().at("retries"),
                "Cloud Scheduler tries a call of `"
                    + function.name()
                    + "` again at most "
                    + most
                    + " times, not "
                    + retry.retries().getAsInt(),
                "write `retries: " + most + "`");
      }
      if (retry.retries().orElse(0) > 0 && retry.maxAge().isPresent()) {
        scope
            .problems()
            .warning(
                Code.RETRY,
                retry.origin().at("max-age"),
                "Cloud Scheduler tries a call of `"
                    + function.name()
                    + "` again until both `retries` and `max-age` are reached, not until one is",
                "write one of the two");
      }
      boolean asked = retry.retries().isPresent() || retry.maxAge().isPresent();
      if (asked && Triggers.clock(function).isEmpty()) {
        scope
            .problems()
            .warning(
                Code.RETRY,
                function.origin().at("retry"),
                "nothing on Google Cloud calls `"
                    + function.name()
                    + "` asynchronously, so nothing is tried again",
                "remove `retry`, or give the function a `schedule`");
      }
    }
  }
}
