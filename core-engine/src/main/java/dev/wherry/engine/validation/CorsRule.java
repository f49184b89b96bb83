package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.function.Consumer;

/** Browsers refuse cookies where every origin is allowed. */
final class CorsRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    subject
        .application()
        .http()
        .cors()
        .filter(cors -> cors.credentials() && cors.origins().contains("*"))
        .ifPresent(
            cors ->
                report.accept(
                    ManifestProblem.OPEN_CREDENTIALS
                        .at(
                            cors.origin().at("credentials"),
                            "browsers send no cookies to an app that allows every origin")
                        .hint("name the origins instead of `*`, or remove `credentials`")));
  }
}
