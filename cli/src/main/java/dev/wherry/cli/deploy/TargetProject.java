package dev.wherry.cli.deploy;

import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.validation.TargetSupport;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.model.Application;
import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A project as its targets see it.
 *
 * @param manifest what was read
 * @param targets at least one
 * @param warnings what does not stop it
 */
public record TargetProject(
    Manifest manifest, List<DeployTarget> targets, List<Diagnostic> warnings) {

  private static final Path OUTPUT = Path.of("build", "wherry");

  /** Copies the lists in. */
  public TargetProject {
    targets = List.copyOf(targets);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a project.
   *
   * @param names the targets, or {@code all}; the only one there is when empty
   * @throws ProjectException when the manifest has errors, for any of the targets
   */
  public static TargetProject read(ProjectRequest request, List<String> names, Clouds clouds) {
    Manifest manifest = ManifestReader.read(request.manifest());
    if (manifest.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      throw new ProjectException(ExitCode.INVALID, manifest.diagnostics());
    }
    List<DeployTarget> targets = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    List<Target> chosen = TargetNames.find(manifest.targets(), names);
    for (Target target : chosen) {
      Resolution resolution = manifest.resolve(request.stage(), target);
      found.addAll(resolution.diagnostics());
      resolution
          .application()
          .flatMap(app -> target(request, resolution.target(), app, clouds, found))
          .ifPresent(targets::add);
    }
    found.addAll(
        manifest.samePlaces(
            request.stage(), chosen.stream().map(Target::name).collect(Collectors.toSet())));
    List<Diagnostic> once = found.stream().distinct().toList();
    if (once.stream().anyMatch(Diagnostic::isError)) {
      throw new ProjectException(ExitCode.INVALID, once);
    }
    return new TargetProject(manifest, targets, once);
  }

  /** The folder that all targets are built in, each in its own. */
  public Path output() {
    return only().folder().resolveSibling("").normalize();
  }

  /** The only target, where a command takes one. */
  public DeployTarget only() {
    return targets.get(0);
  }

  private static Optional<DeployTarget> target(
      ProjectRequest request,
      Target target,
      Application application,
      Clouds clouds,
      List<Diagnostic> found) {
    Optional<CloudProvider> provider = clouds.find(target.provider());
    if (provider.isEmpty()) {
      found.addAll(TargetSupport.check(application, target, clouds.providers()));
    }
    return provider.map(
        one ->
            new DeployTarget(
                new Destination(application.name(), request.stage(), target),
                one,
                application,
                folder(request.file()).resolve(OUTPUT).resolve(target.name().value())));
  }

  private static Path folder(Path manifest) {
    Path parent = manifest.toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }
}
