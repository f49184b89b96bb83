package dev.wherry.engine.workflow;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.spi.Compilation;
import java.util.ArrayList;
import java.util.List;

/**
 * A target and what its provider makes of the app; no code was looked at yet.
 *
 * @param target which
 * @param compilation without errors
 */
public record CompiledTarget(DeployTarget target, Compilation compilation) {

  /**
   * Compiles for all targets.
   *
   * @throws CompilationFailedException with all that is wrong in any of them
   */
  public static List<CompiledTarget> compile(List<DeployTarget> targets)
      throws CompilationFailedException {
    List<CompiledTarget> compiled = new ArrayList<>();
    for (DeployTarget target : targets) {
      compiled.add(
          new CompiledTarget(
              target,
              target
                  .provider()
                  .compile(
                      target.application(),
                      target.destination().stage(),
                      target.destination().target())));
    }
    if (!compiled.stream().allMatch(one -> one.compilation().succeeded())) {
      throw new CompilationFailedException(diagnostics(compiled));
    }
    return compiled;
  }

  /** What there is to say of all of them, each thing once. */
  public static List<Diagnostic> diagnostics(List<CompiledTarget> compiled) {
    return compiled.stream()
        .flatMap(one -> one.compilation().diagnostics().stream())
        .distinct()
        .toList();
  }
}
