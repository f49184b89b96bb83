package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.Diagnostics;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.engine.validation.SamePlace;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A manifest that was read, before a stage and a target are chosen. */
public final class Manifest {

  private final ManifestRequest request;
  private final Optional<Node.Fields> document;
  private final Map<String, String> environment;
  private final List<Diagnostic> diagnostics;
  private final Set<Path> files;

  Manifest(
      ManifestRequest request,
      Optional<Node.Fields> document,
      Map<String, String> environment,
      List<Diagnostic> diagnostics,
      Set<Path> files) {
    this.request = request;
    this.document = document;
    this.environment = Map.copyOf(environment);
    this.diagnostics = Diagnostics.sorted(diagnostics);
    this.files = Set.copyOf(files);
  }

  /** The manifest as the user typed it. */
  public Path file() {
    return request.file();
  }

  /** What is wrong whatever the stage and the target. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * The targets by name and provider. Their regions and settings may depend on the stage: see
   * {@link Resolution#target()}.
   */
  public List<Target> targets() {
    return document.map(TargetReader::names).orElse(List.of());
  }

  /** The manifest, what it includes, and {@code .env} even when it is not there: what to watch. */
  public Set<Path> files() {
    return files;
  }

  /** The app as one stage and target see it. */
  public Resolution resolve(StageName stage, Target target) {
    if (document.isEmpty()) {
      return new Resolution(Optional.empty(), target, diagnostics);
    }
    Stages stages = new Stages(document.get(), stage);
    Optional<Diagnostic> problem = stages.problem();
    if (problem.isPresent()) {
      List<Diagnostic> all = new ArrayList<>(diagnostics);
      all.add(problem.get());
      return new Resolution(Optional.empty(), target, Diagnostics.sorted(all));
    }
    return new Resolver(request.parameters(), environment, diagnostics)
        .resolve(document.get(), stages.layer(), stage, target);
  }

  /**
   * Which of the targets that a command is about are the same place as another one.
   *
   * @param chosen those of the command
   */
  public List<Diagnostic> samePlaces(StageName stage, Set<TargetName> chosen) {
    List<Target> all = targets();
    return SamePlace.check(
        chosen,
        all.stream()
            .filter(target -> isOneOfSeveral(target, all))
            .map(target -> resolve(stage, target).target())
            .toList());
  }

  /** Most providers have one target, which need not be read once more. */
  private static boolean isOneOfSeveral(Target target, List<Target> all) {
    return all.stream().filter(one -> one.provider().equals(target.provider())).count() > 1;
  }
}
