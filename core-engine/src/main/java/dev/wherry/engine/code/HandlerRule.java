package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** One thing that can be wrong with the code behind a function. */
interface HandlerRule {

  void check(HandlerCode handler, Consumer<Diagnostic> report);
}
