package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.model.JsonSettings;
import java.util.Set;
import java.util.function.Consumer;

/** What the handler answers cannot be written as JSON. */
final class OutputBindingRule implements HandlerRule {

  private static final Set<String> NOT_WRITTEN =
      Set.of("dev/wherry/function/Response", "dev/wherry/function/BatchResult", "java/lang/Void");

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    if (!handler.application().json().mapper().equals(JsonSettings.BUILT_IN)) {
      return;
    }
    handler
        .signature()
        .filter(signature -> isWritten(signature.output()))
        .flatMap(
            signature ->
                new Bindability(handler.classes(), Bindability.Use.WRITE)
                    .problem(signature.output()))
        .ifPresent(
            problem ->
                report.accept(
                    handler
                        .error(
                            CodeProblems.OUTPUT_BINDING,
                            "the output of "
                                + handler.shown()
                                + " cannot be written as JSON: "
                                + problem.sentence())
                        .hint(problem.hint())));
  }

  private static boolean isWritten(TypeRef output) {
    return !(output instanceof TypeRef.Named named && NOT_WRITTEN.contains(named.name()));
  }
}
