package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.binding.BindingGenerator;
import dev.wherry.engine.binding.Fallback;
import dev.wherry.model.JsonSettings;
import dev.wherry.runtime.host.FunctionDefinition;
import java.util.function.Consumer;

/** What a handler takes or answers is bound by reflection, which costs a cold start. */
final class ReflectionRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    JsonSettings json = handler.application().json();
    if (!json.mapper().equals(JsonSettings.BUILT_IN)
        || !handler.classes().isComplete()
        || !isGenerated(handler)) {
      return;
    }
    FunctionDefinition.Json settings =
        new FunctionDefinition.Json(
            json.mapper(),
            json.names() == JsonSettings.Names.SNAKE_CASE,
            json.unknown() == JsonSettings.Unknown.REJECT);
    new BindingGenerator(handler.classes()::bytes, settings)
        .generate(handler.function().handler().toString())
        .fallbacks()
        .forEach(fallback -> report.accept(note(handler, fallback)));
  }

  /** Whether binders are generated for such an input at all; no event brings the others yet. */
  private static boolean isGenerated(HandlerCode handler) {
    return handler
        .signature()
        .map(
            signature ->
                switch (InputType.of(signature.input())) {
                  case REQUEST, SCHEDULED_TIME, EVENT, NOTHING, VALUE -> true;
                  case MESSAGE, BATCH, OBJECT_EVENT, CHANGE, ALERT -> false;
                })
        .orElse(true);
  }

  private static Diagnostic note(HandlerCode handler, Fallback fallback) {
    return Diagnostic.note(
            CodeProblems.REFLECTION,
            "`" + fallback.what() + "` is bound by reflection, because it " + fallback.why())
        .hint(fallback.cost() + "; `wherry explain W0318` says how to spare it")
        .at(handler.function().origin().at("handler"));
  }
}
