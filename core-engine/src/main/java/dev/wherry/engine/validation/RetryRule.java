package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.TriggerKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Retries mean something for asynchronous calls only. */
final class RetryRule implements Rule {

  private static final Set<TriggerKind> SYNCHRONOUS =
      EnumSet.of(TriggerKind.HTTP, TriggerKind.QUEUE);

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    for (FunctionSpec function : subject.functions()) {
      if (function.origin().keys().containsKey("retry")
          && !function.triggers().isEmpty()
          && function.triggers().stream().allMatch(t -> SYNCHRONOUS.contains(t.kind()))) {
        report.accept(
            ManifestProblem.USELESS_RETRY
                .at(
                    function.origin().at("retry"),
                    "nothing calls `"
                        + function.name()
                        + "` asynchronously, so `retry` does nothing")
                .hint(
                    function.triggers().stream().anyMatch(t -> t.kind() == TriggerKind.QUEUE)
                        ? "a queue tries again by itself; give the queue a `dead-letter`"
                        : "remove it; the caller of an HTTP function sees the failure"));
      }
    }
  }
}
