package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Code that reads the process's environment, which functions share on some platforms. */
final class EnvironmentRule implements MentionRule {

  @Override
  public List<String> traces() {
    return List.of("getenv");
  }

  @Override
  public Optional<String> name(String owner, String method) {
    return owner.equals("java/lang/System") && method.equals("getenv")
        ? Optional.of("System.getenv")
        : Optional.empty();
  }

  @Override
  public Diagnostic diagnostic(String className, String mentioned) {
    return Diagnostic.warning(
            CodeProblems.ENVIRONMENT,
            "`"
                + className
                + "` calls `System.getenv`, which does not see a function's `environment` everywhere")
        .hint("use `context.setting(\"NAME\")` or `resources.setting(\"NAME\")`");
  }
}
