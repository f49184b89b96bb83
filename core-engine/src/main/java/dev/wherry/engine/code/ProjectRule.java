package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** One thing that can be wrong with a project's code as a whole. */
interface ProjectRule {

  void check(ProjectClasses project, Consumer<Diagnostic> report);
}
