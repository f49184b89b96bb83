package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Seconds;
import java.time.Duration;
import java.util.List;

/** What Lambda does with an asynchronous call that failed. */
final class Retry implements FunctionPart {

  private final Scope scope;

  Retry(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    FunctionSpec.Retry retry = function.retry();
    if (retry.retries().isEmpty() && retry.maxAge().isEmpty()) {
      return List.of();
    }
    check(function, retry);
    Value.Fields properties =
        Value.Fields.NONE
            .with("FunctionName", Native.ref(Ids.function(function.name())))
            .with("Qualifier", Value.text(Alias.NAME));
    if (retry.retries().isPresent()) {
      properties =
          properties.with("MaximumRetryAttempts", Value.number(retry.retries().getAsInt()));
    }
    if (retry.maxAge().isPresent()) {
      properties =
          properties.with(
              "MaximumEventAgeInSeconds", Value.number(Seconds.up(retry.maxAge().get())));
    }
    return List.of(
        Subjects.resource(Ids.retry(function.name()), function, properties)
            .after(Ids.alias(function.name())));
  }

  private void check(FunctionSpec function, FunctionSpec.Retry retry) {
    int most = scope.limits().mostRetries();
    if (retry.retries().orElse(0) > most) {
      scope
          .problems()
          .error(
              Code.RETRY,
              retry.origin().at("retries"),
              "Lambda tries an asynchronous call of `"
                  + function.name()
                  + "` again at most "
                  + most
                  + " times, not "
                  + retry.retries().getAsInt(),
              "write `retries: " + most + "`, or put a queue between");
    }
    Duration shortest = Duration.ofSeconds(scope.limits().shortestEventAgeSeconds());
    Duration longest = Duration.ofSeconds(scope.limits().longestEventAgeSeconds());
    if (retry
        .maxAge()
        .filter(age -> age.compareTo(shortest) < 0 || age.compareTo(longest) > 0)
        .isPresent()) {
      scope
          .problems()
          .error(
              Code.RETRY,
              retry.origin().at("max-age"),
              "Lambda gives an asynchronous call of `" + function.name() + "` up after 1m to 6h",
              "write a `max-age` from `1m` to `6h`");
    }
  }
}
