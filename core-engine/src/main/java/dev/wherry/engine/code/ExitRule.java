package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code that ends the process, and with it every call that the instance is serving. */
final class ExitRule implements MentionRule {

  private static final Set<String> RUNTIME = Set.of("exit", "halt");

  @Override
  public List<String> traces() {
    return List.of("exit", "halt");
  }

  @Override
  public Optional<String> name(String owner, String method) {
    if (owner.equals("java/lang/System") && method.equals("exit")) {
      return Optional.of("System.exit");
    }
    return owner.equals("java/lang/Runtime") && RUNTIME.contains(method)
        ? Optional.of("Runtime." + method)
        : Optional.empty();
  }

  @Override
  public Diagnostic diagnostic(String className, String mentioned) {
    return Diagnostic.warning(
            CodeProblems.EXIT,
            "`"
                + className
                + "` calls `"
                + mentioned
                + "`, which ends the instance and every call in it")
        .hint("throw an exception to fail the call");
  }
}
