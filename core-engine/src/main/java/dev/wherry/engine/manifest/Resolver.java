package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.Diagnostics;
import dev.wherry.engine.manifest.shape.HttpShape;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.shape.TargetShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.engine.validation.Subject;
import dev.wherry.engine.validation.Validation;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges a stage and a target into a document, reads the application and holds it to the rules. */
final class Resolver {

  private static final String TARGETS = TargetShape.TARGETS.name();

  private final Map<String, String> parameters;
  private final Map<String, String> environment;
  private final List<Diagnostic> known;

  Resolver(
      Map<String, String> parameters, Map<String, String> environment, List<Diagnostic> known) {
    this.parameters = parameters;
    this.environment = environment;
    this.known = known;
  }

  Resolution resolve(
      Node.Fields document, Optional<Node.Fields> stageLayer, StageName stage, Target target) {
    Optional<Node.Entry> entry = entry(document, target);
    Optional<Node.Fields> settings =
        entry
            .map(Node.Entry::value)
            .filter(Node.Fields.class::isInstance)
            .map(Node.Fields.class::cast);
    Node.Fields layered = layered(document, stageLayer, settings);
    Reading reading = new Reading(substitutions(layered, stage, target));
    Target read = target;
    if (settings.isPresent()) {
      Section section = new Section(settings.get(), entry.orElseThrow().key(), reading);
      read = TargetReader.read(target, section);
    }
    Section root = new Section(layered, layered.location(), reading);
    ApplicationReader reader = new ApplicationReader(root, read, names(layered, TARGETS));
    Subject subject =
        new Subject(
            reader.read(), read, stage, declared(layered, reader.absent()), reading.broken());
    return resolution(subject, reading);
  }

  private static Optional<Node.Entry> entry(Node.Fields document, Target target) {
    return Layers.map(document, TARGETS).flatMap(targets -> targets.find(target.name().value()));
  }

  private static Node.Fields layered(
      Node.Fields document, Optional<Node.Fields> stage, Optional<Node.Fields> target) {
    Node.Fields staged = stage.map(layer -> Layers.merge(document, layer)).orElse(document);
    return target
        .map(layer -> Layers.only(layer, TargetShape.DEFAULTS.name(), TargetShape.FUNCTIONS.name()))
        .map(layer -> Layers.merge(staged, layer))
        .orElse(staged);
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
    return new Substitutions(environment, parameters, declared, own);
  }

  private static Subject.Declared declared(Node.Fields layered, Set<String> absent) {
    return new Subject.Declared(
        names(layered, ManifestShape.FUNCTIONS.name()),
        absent,
        names(layered, ManifestShape.RESOURCES.name()),
        names(layered, HttpShape.AUTHORIZERS.name()));
  }

  private static Set<String> names(Node.Fields fields, String key) {
    Set<String> names = new LinkedHashSet<>();
    Layers.map(fields, key)
        .map(Node.Fields::entries)
        .orElse(Map.of())
        .forEach(
            (name, entry) -> {
              if (!(entry.value() instanceof Node.Scalar text && text.isNothing())) {
                names.add(name);
              }
            });
    return names;
  }

  private Resolution resolution(Subject subject, Reading reading) {
    List<Diagnostic> all = new ArrayList<>(known);
    all.addAll(reading.diagnostics());
    all.addAll(Validation.check(subject));
    return new Resolution(
        Diagnostics.anyError(all) ? Optional.empty() : Optional.of(subject.application()),
        subject.target(),
        Diagnostics.sorted(all));
  }
}
