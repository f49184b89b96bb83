package dev.wherry.cli.project;

import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.validation.TargetSupport;
import dev.wherry.local.LocalProvider;
import dev.wherry.model.Application;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project as the local runner sees it.
 *
 * @param manifest what was read
 * @param stage the stage
 * @param target the machine itself, or what it stands in for
 * @param application the app on this machine
 * @param warnings what does not stop it
 */
public record LocalProject(
    Manifest manifest,
    StageName stage,
    Target target,
    Application application,
    List<Diagnostic> warnings) {

  /** Copies the list in. */
  public LocalProject {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a project.
   *
   * @throws ProjectException when the manifest has errors
   */
  public static LocalProject read(ProjectRequest request) {
    return read(request, Target.local());
  }

  /**
   * Reads a project as another target sees it.
   *
   * @throws ProjectException when the manifest has errors
   */
  public static LocalProject read(ProjectRequest request, Target target) {
    Manifest manifest = ManifestReader.read(request.manifest());
    Resolution resolution = manifest.resolve(request.stage(), target);
    Optional<Application> application = resolution.application();
    if (application.isEmpty()) {
      throw new ProjectException(ExitCode.INVALID, resolution.diagnostics());
    }
    List<Diagnostic> warnings = new ArrayList<>(resolution.diagnostics());
    if (target.isLocal()) {
      warnings.addAll(TargetSupport.check(application.get(), target, List.of(new LocalProvider())));
    }
    return new LocalProject(
        manifest, request.stage(), resolution.target(), application.get(), warnings);
  }

  /** Reads it again, after a change. */
  public LocalProject again(ProjectRequest request) {
    return read(request, target);
  }

  /** The manifest's folder, absolute. */
  public Path folder() {
    Path parent = manifest.file().toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }
}
