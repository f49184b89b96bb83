package dev.wherry.spi;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.blueprint.Blueprint;
import java.util.List;

/**
 * What a provider makes of an app. With an error among the diagnostics the rest means nothing.
 *
 * @param blueprint every resource; digests still open
 * @param artifacts what its code consists of
 * @param diagnostics what cannot be had, and what is had otherwise than written
 */
public record Compilation(
    Blueprint blueprint, List<ArtifactLayout> artifacts, List<Diagnostic> diagnostics) {

  /** Copies the lists in. */
  public Compilation {
    artifacts = List.copyOf(artifacts);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether it can be deployed. */
  public boolean succeeded() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
