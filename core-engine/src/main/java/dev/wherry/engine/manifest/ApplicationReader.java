package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.ManifestShape.APP;
import static dev.wherry.engine.manifest.shape.ManifestShape.BUILD;
import static dev.wherry.engine.manifest.shape.ManifestShape.COMMAND;
import static dev.wherry.engine.manifest.shape.ManifestShape.DEFAULTS;
import static dev.wherry.engine.manifest.shape.ManifestShape.DESCRIPTION;
import static dev.wherry.engine.manifest.shape.ManifestShape.FUNCTIONS;
import static dev.wherry.engine.manifest.shape.ManifestShape.JAR;
import static dev.wherry.engine.manifest.shape.ManifestShape.JAVA;
import static dev.wherry.engine.manifest.shape.ManifestShape.JSON;
import static dev.wherry.engine.manifest.shape.ManifestShape.LIBRARIES;
import static dev.wherry.engine.manifest.shape.ManifestShape.MAPPER;
import static dev.wherry.engine.manifest.shape.ManifestShape.NAMES;
import static dev.wherry.engine.manifest.shape.ManifestShape.RESOURCES;
import static dev.wherry.engine.manifest.shape.ManifestShape.UNKNOWN;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.FunctionShape;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.ResourceShape;
import dev.wherry.engine.manifest.shape.TriggerShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.AppName;
import dev.wherry.model.Application;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.Origin;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the application from a document into which stage and target are merged. */
final class ApplicationReader {

  /** Stands in for a name that was reported, so that rules can go on. */
  private static final AppName UNNAMED = new AppName("app");

  private final Section root;
  private final Target target;
  private final Set<String> targets;
  private final Set<String> absent = new LinkedHashSet<>();

  ApplicationReader(Section root, Target target, Set<String> targets) {
    this.root = root;
    this.target = target;
    this.targets = targets;
  }

  Application read() {
    HttpReader http = new HttpReader(root);
    TriggerReader triggers = new TriggerReader(root.reading(), http.auth());
    Origin origin = root.origin();
    return new Application(
        root.value(APP).orElse(UNNAMED),
        root.value(DESCRIPTION),
        root.valueOrDefault(JAVA),
        build(),
        http.settings(),
        json(),
        http.authorizers(),
        functions(new FunctionReader(root.reading(), triggers)),
        resources(),
        new Origin(origin.at(APP.name()), origin.keys()));
  }

  /** The functions that the target does not have, known after reading. */
  Set<String> absent() {
    return absent;
  }

  private BuildSettings build() {
    return root.section(BUILD)
        .map(
            build ->
                new BuildSettings(
                    build.value(COMMAND), build.value(JAR), build.value(LIBRARIES), build.origin()))
        .orElseGet(
            () ->
                new BuildSettings(
                    Optional.empty(), Optional.empty(), Optional.empty(), Origin.of(root.place())));
  }

  private JsonSettings json() {
    Section json = root.section(JSON).orElseGet(() -> empty(root));
    return new JsonSettings(
        json.valueOrDefault(MAPPER), json.valueOrDefault(NAMES), json.valueOrDefault(UNKNOWN));
  }

  private static Section empty(Section around) {
    return new Section(
        new Node.Fields(Map.of(), false, around.place()), around.place(), around.reading());
  }

  private Map<FunctionName, FunctionSpec> functions(FunctionReader reader) {
    Node.Fields defaults =
        Layers.map(root.fields(), DEFAULTS.name()).orElseGet(() -> empty(root).fields());
    Map<FunctionName, FunctionSpec> functions = new LinkedHashMap<>();
    root.entries(FUNCTIONS)
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Fields own
                  && own.find(FunctionShape.HANDLER.name()).isPresent()) {
                Section section = new Section(filled(defaults, own), entry.key(), root.reading());
                function(new FunctionName(name), section, reader, functions);
              }
            });
    return functions;
  }

  private void function(
      FunctionName name,
      Section section,
      FunctionReader reader,
      Map<FunctionName, FunctionSpec> functions) {
    if (!isHere(section.located(FunctionShape.TARGETS))) {
      absent.add(name.value());
      return;
    }
    try {
      functions.put(name, reader.read(name, section));
    } catch (UnreadableException alreadyReported) {
      root.reading().isBroken(section.place());
    }
  }

  /**
   * Defaults fill gaps where they mean something: instances are kept ready where HTTP callers wait,
   * and calls are tried again where nobody waits.
   */
  private static Node.Fields filled(Node.Fields defaults, Node.Fields own) {
    List<Node> triggers = triggers(own);
    Node.Fields meant = defaults;
    if (triggers.stream().noneMatch(trigger -> isOf(trigger, TriggerShape.HTTP))) {
      meant = Layers.without(meant, FunctionShape.WARM.name());
    }
    if (triggers.stream()
        .allMatch(
            trigger -> isOf(trigger, TriggerShape.HTTP) || isOf(trigger, TriggerShape.QUEUE))) {
      meant = Layers.without(meant, FunctionShape.RETRY.name());
    }
    return Layers.merge(meant, own);
  }

  private static List<Node> triggers(Node.Fields function) {
    return function
        .find(FunctionShape.ON.name())
        .map(Node.Entry::value)
        .filter(Node.Items.class::isInstance)
        .map(node -> ((Node.Items) node).values())
        .orElse(List.of());
  }

  private static boolean isOf(Node trigger, Key<?> kind) {
    return trigger instanceof Node.Fields fields && fields.find(kind.name()).isPresent();
  }

  /** The local runner has all functions. */
  private boolean isHere(List<Located<TargetName>> filter) {
    boolean here = filter.isEmpty() || target.isLocal();
    for (Located<TargetName> name : filter) {
      here |= name.value().equals(target.name());
      if (!targets.contains(name.value().value())) {
        Diagnostic diagnostic =
            ManifestProblem.UNKNOWN_TARGET.at(
                name.location(), "there is no target `" + name.value() + "`");
        root.reading()
            .report(
                Nearest.hint(name.value().value(), targets)
                    .map(diagnostic::hint)
                    .orElseGet(() -> diagnostic.hint("name it under `targets` first")));
      }
    }
    return here;
  }

  private Map<ResourceName, Resource> resources() {
    ResourceReader reader = new ResourceReader(target);
    Map<ResourceName, Resource> resources = new LinkedHashMap<>();
    root.entries(RESOURCES)
        .forEach(
            (name, entry) -> {
              Optional<Section> section =
                  root.section(entry).filter(found -> found.node(ResourceShape.TYPE).isPresent());
              if (section.isPresent()) {
                resource(new ResourceName(name), section.get(), reader, resources);
              }
            });
    return resources;
  }

  private static void resource(
      ResourceName name,
      Section section,
      ResourceReader reader,
      Map<ResourceName, Resource> resources) {
    try {
      resources.put(name, reader.read(name, section));
    } catch (UnreadableException alreadyReported) {
      section.reading().isBroken(section.place());
    }
  }
}
