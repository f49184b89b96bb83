package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.Application;
import dev.wherry.model.Target;
import java.util.List;
import java.util.Optional;

/**
 * A manifest as one stage and target see it.
 *
 * @param application present when there is no error
 * @param target with its region and settings
 * @param diagnostics all of them, those of the reading too, sorted by place
 */
public record Resolution(
    Optional<Application> application, Target target, List<Diagnostic> diagnostics) {

  /** Copies the list in. */
  public Resolution {
    diagnostics = List.copyOf(diagnostics);
  }
}
