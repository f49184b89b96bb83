package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.JsonSettings;
import java.util.function.Consumer;

/** Nothing can be made of JSON for what the handler takes. */
final class InputBindingRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    if (!handler.application().json().mapper().equals(JsonSettings.BUILT_IN)) {
      return;
    }
    handler
        .signature()
        .filter(signature -> InputType.of(signature.input()).isBound())
        .flatMap(
            signature ->
                new Bindability(handler.classes(), Bindability.Use.READ)
                    .problem(InputType.bound(signature.input())))
        .ifPresent(
            problem ->
                report.accept(
                    handler
                        .error(
                            CodeProblems.INPUT_BINDING,
                            "the input of "
                                + handler.shown()
                                + " cannot be read from JSON: "
                                + problem.sentence())
                        .hint(problem.hint())));
  }
}
