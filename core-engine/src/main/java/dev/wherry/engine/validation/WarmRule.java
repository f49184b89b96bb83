package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.FunctionSpec;
import java.util.function.Consumer;

/** No more instances are kept ready than there may be. */
final class WarmRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    for (FunctionSpec function : subject.functions()) {
      if (function.maxInstances().isPresent()
          && function.warm() > function.maxInstances().getAsInt()) {
        report.accept(
            ManifestProblem.TOO_MANY_WARM
                .at(
                    function.origin().at("warm"),
                    "`"
                        + function.name()
                        + "` keeps "
                        + function.warm()
                        + " instances ready but may have "
                        + function.maxInstances().getAsInt())
                .hint("lower `warm`, or raise `max-instances`"));
      }
    }
  }
}
