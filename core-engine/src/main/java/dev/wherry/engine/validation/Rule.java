package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** One thing that must hold in an application. */
interface Rule {

  /** Reports where it does not hold. */
  void check(Subject subject, Consumer<Diagnostic> report);
}
