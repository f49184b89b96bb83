package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.engine.code.type.Types;
import java.util.List;
import java.util.function.Consumer;

/** A class implements {@code Handler} without saying what it takes and gives. */
final class OpenTypesRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    boolean open =
        handler
            .handlerClass()
            .map(type -> handler.asHandler(new TypeRef.Named(type.name(), List.of())))
            .filter(
                found -> found instanceof Types.Found known && known.type().arguments().isEmpty())
            .isPresent();
    if (open) {
      report.accept(
          handler
              .error(
                  CodeProblems.OPEN_TYPES,
                  handler.shown() + " does not say what it takes and gives")
              .hint("write the types out: `implements Handler<Order, Receipt>`"));
    }
  }
}
