package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.FunctionShape;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.shape.NameRules;
import dev.wherry.engine.manifest.shape.ResourceShape;
import dev.wherry.engine.manifest.shape.TargetShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Target;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What can be said about a document before a stage and a target are chosen. */
final class DocumentCheck {

  private final Node.Fields document;
  private final Map<String, String> parameters;
  private final Consumer<Diagnostic> report;
  private final Set<String> mentioned = new LinkedHashSet<>();

  DocumentCheck(Node.Fields document, Map<String, String> parameters, Consumer<Diagnostic> report) {
    this.document = document;
    this.parameters = parameters;
    this.report = report;
  }

  void check() {
    templates(document);
    unusedParameters();
    reservedTargets();
    externalTargets();
    changesOfNothing(ManifestShape.FUNCTIONS.name(), FunctionShape.HANDLER.name(), "function");
    changesOfNothing(ManifestShape.RESOURCES.name(), ResourceShape.TYPE.name(), "resource");
  }

  /** Every substitution is well formed, also in stages that are not chosen today. */
  private void templates(Node node) {
    if (node instanceof Node.Fields fields) {
      fields.entries().values().forEach(entry -> templates(entry.value()));
    } else if (node instanceof Node.Items items) {
      items.values().forEach(this::templates);
    } else if (node instanceof Node.Scalar scalar && scalar.text().contains("${")) {
      template(scalar);
    }
  }

  private void template(Node.Scalar scalar) {
    try {
      for (Template.Piece piece : Template.parse(scalar).pieces()) {
        if (piece instanceof Template.Reference reference
            && reference.source() == Template.Source.PARAM) {
          mentioned.add(reference.name());
        }
      }
    } catch (SubstitutionException problem) {
      report.accept(problem.diagnostic());
    }
  }

  private void unusedParameters() {
    Layers.map(document, ManifestShape.PARAMS.name())
        .ifPresent(params -> mentioned.addAll(params.entries().keySet()));
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!mentioned.contains(name)) {
        Diagnostic diagnostic =
            ManifestProblem.UNUSED_PARAMETER.without(
                "no `${param:" + name + "}` stands in the manifest");
        report.accept(
            Nearest.to(name, mentioned)
                .map(near -> diagnostic.hint("did you mean `--param " + near + "=…`?"))
                .orElse(diagnostic));
      }
    }
  }

  private void reservedTargets() {
    Layers.map(document, TargetShape.TARGETS.name())
        .map(Node.Fields::entries)
        .orElse(Map.of())
        .forEach(
            (name, entry) -> {
              if (name.equals("all") || name.equals(Target.LOCAL)) {
                report.accept(
                    ManifestProblem.RESERVED_TARGET
                        .at(entry.key(), "`" + name + "` is no name for a target")
                        .hint(
                            name.equals("all")
                                ? "`--target all` means every target"
                                : "`local` is the local runner"));
              }
            });
  }

  /** External names are by target, or by provider. */
  private void externalTargets() {
    Set<String> known = new LinkedHashSet<>();
    Layers.map(document, TargetShape.TARGETS.name())
        .ifPresent(targets -> known.addAll(targets.entries().keySet()));
    known.addAll(NameRules.PROVIDERS);
    Layers.map(document, ManifestShape.RESOURCES.name())
        .ifPresent(resources -> externals(resources, known));
    layers(ManifestShape.STAGES.name(), ManifestShape.RESOURCES.name())
        .values()
        .forEach(resources -> externals(resources, known));
  }

  private void externals(Node.Fields resources, Set<String> known) {
    for (Node.Entry resource : resources.entries().values()) {
      if (resource.value() instanceof Node.Fields fields) {
        Layers.map(fields, ResourceShape.EXTERNAL.name())
            .map(Node.Fields::entries)
            .orElse(Map.of())
            .forEach((name, entry) -> external(name, entry, known));
      }
    }
  }

  private void external(String name, Node.Entry entry, Set<String> known) {
    if (!known.contains(name)) {
      Diagnostic diagnostic =
          ManifestProblem.UNKNOWN_TARGET.at(
              entry.key(), "there is no target or provider `" + name + "`");
      report.accept(Nearest.hint(name, known).map(diagnostic::hint).orElse(diagnostic));
    }
  }

  /** A stage or a target that changes what does not exist has a slip in the name. */
  private void changesOfNothing(String key, String needed, String noun) {
    Set<String> known = new LinkedHashSet<>();
    Layers.map(document, key).ifPresent(map -> known.addAll(map.entries().keySet()));
    layers(ManifestShape.STAGES.name(), key)
        .forEach((layer, map) -> addComplete(map, needed, known));
    layers(ManifestShape.STAGES.name(), key)
        .forEach((stage, map) -> changes(map, known, noun, "stage `" + stage + "`"));
    layers(TargetShape.TARGETS.name(), key)
        .forEach((target, map) -> changes(map, known, noun, "target `" + target + "`"));
  }

  private static void addComplete(Node.Fields map, String needed, Set<String> known) {
    map.entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Fields fields && fields.find(needed).isPresent()) {
                known.add(name);
              }
            });
  }

  private Map<String, Node.Fields> layers(String layers, String key) {
    Map<String, Node.Fields> found = new java.util.LinkedHashMap<>();
    Layers.map(document, layers)
        .map(Node.Fields::entries)
        .orElse(Map.of())
        .forEach(
            (name, entry) ->
                Optional.of(entry.value())
                    .filter(Node.Fields.class::isInstance)
                    .flatMap(fields -> Layers.map((Node.Fields) fields, key))
                    .ifPresent(map -> found.put(name, map)));
    return found;
  }

  private void changes(Node.Fields map, Set<String> known, String noun, String layer) {
    map.entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                Diagnostic diagnostic =
                    ManifestProblem.NOTHING_TO_CHANGE.at(
                        entry.key(),
                        layer
                            + " changes the "
                            + noun
                            + " `"
                            + name
                            + "`, which the app does not have");
                report.accept(Nearest.hint(name, known).map(diagnostic::hint).orElse(diagnostic));
              }
            });
  }
}
