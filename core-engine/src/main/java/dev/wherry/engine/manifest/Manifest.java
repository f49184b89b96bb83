package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.Diagnostics;
import dev.wherry.engine.manifest.shape.HttpShape;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.shape.TargetShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.engine.validation.Subject;
import dev.wherry.engine.validation.Validation;
import dev.wherry.model.Application;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
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
    return resolve(stage, target, stages.layer());
  }

  private Resolution resolve(StageName stage, Target target, Optional<Node.Fields> stageLayer) {
    Node.Fields layered = document.orElseThrow();
    if (stageLayer.isPresent()) {
      layered = Layers.merge(layered, stageLayer.get());
    }
    Optional<Node.Entry> targetEntry =
        Layers.map(layered, TargetShape.TARGETS.name())
            .flatMap(targets -> targets.find(target.name().value()));
    Optional<Node.Fields> targetFields =
        targetEntry
            .map(Node.Entry::value)
            .filter(Node.Fields.class::isInstance)
            .map(Node.Fields.class::cast);
    if (targetFields.isPresent()) {
      layered =
          Layers.merge(
              layered,
              Layers.only(
                  targetFields.get(), TargetShape.DEFAULTS.name(), TargetShape.FUNCTIONS.name()));
    }
    Reading reading = new Reading(substitutions(layered, stage, target));
    Section root = new Section(layered, layered.location(), reading);
    Target resolved =
        targetFields
            .map(
                fields ->
                    TargetReader.read(
                        target, new Section(fields, targetEntry.orElseThrow().key(), reading)))
            .orElse(target);
    Application application = new ApplicationReader(root, resolved, targetNames()).read();
    return resolution(
        new Subject(application, resolved, stage, declared(root), reading.broken()), reading);
  }

  private Resolution resolution(Subject subject, Reading reading) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(reading.diagnostics());
    all.addAll(Validation.check(subject));
    return new Resolution(
        Diagnostics.anyError(all) ? Optional.empty() : Optional.of(subject.application()),
        subject.target(),
        Diagnostics.sorted(all));
  }

  private Set<String> targetNames() {
    return document
        .flatMap(fields -> Layers.map(fields, TargetShape.TARGETS.name()))
        .map(targets -> targets.entries().keySet())
        .orElse(Set.of());
  }

  private Substitutions substitutions(Node.Fields layered, StageName stage, Target target) {
    Map<Template.Source, String> own = new EnumMap<>(Template.Source.class);
    own.put(Template.Source.STAGE, stage.value());
    own.put(Template.Source.TARGET, target.name().value());
    layered
        .find(ManifestShape.APP.name())
        .map(Node.Entry::value)
        .filter(Node.Scalar.class::isInstance)
        .ifPresent(app -> own.put(Template.Source.APP, ((Node.Scalar) app).text()));
    Map<String, Node.Entry> declared =
        Layers.map(layered, ManifestShape.PARAMS.name()).map(Node.Fields::entries).orElse(Map.of());
    return new Substitutions(environment, request.parameters(), declared, own);
  }

  private static Subject.Declared declared(Section root) {
    return new Subject.Declared(
        names(root, ManifestShape.FUNCTIONS.name()),
        names(root, ManifestShape.RESOURCES.name()),
        names(root, HttpShape.AUTHORIZERS.name()));
  }

  private static Set<String> names(Section root, String key) {
    return new HashSet<>(
        Layers.map(root.fields(), key).map(map -> map.entries().keySet()).orElse(Set.of()));
  }
}
