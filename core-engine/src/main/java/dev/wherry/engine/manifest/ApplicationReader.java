package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.ManifestShape.APP;
import static dev.wherry.engine.manifest.shape.ManifestShape.BUILD;
import static dev.wherry.engine.manifest.shape.ManifestShape.COMMAND;
import static dev.wherry.engine.manifest.shape.ManifestShape.DESCRIPTION;
import static dev.wherry.engine.manifest.shape.ManifestShape.JAR;
import static dev.wherry.engine.manifest.shape.ManifestShape.JAVA;
import static dev.wherry.engine.manifest.shape.ManifestShape.JSON;
import static dev.wherry.engine.manifest.shape.ManifestShape.LIBRARIES;
import static dev.wherry.engine.manifest.shape.ManifestShape.MAPPER;
import static dev.wherry.engine.manifest.shape.ManifestShape.NAMES;
import static dev.wherry.engine.manifest.shape.ManifestShape.RESOURCES;
import static dev.wherry.engine.manifest.shape.ManifestShape.UNKNOWN;

import dev.wherry.engine.manifest.shape.ResourceShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.AppName;
import dev.wherry.model.Application;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.Origin;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the application from a document into which stage and target are merged. */
final class ApplicationReader {

  /** Stands in for a name that was reported, so that rules can go on. */
  private static final AppName UNNAMED = new AppName("app");

  private final Section root;
  private final Target target;
  private final FunctionsReader functions;

  ApplicationReader(Section root, Target target, Set<String> targets) {
    this.root = root;
    this.target = target;
    this.functions = new FunctionsReader(root, target, targets);
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
        functions.read(new FunctionReader(root.reading(), triggers)),
        resources(),
        new Origin(origin.at(APP.name()), origin.keys()));
  }

  /** The functions that the target does not have, known after reading. */
  Set<String> absent() {
    return functions.absent();
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
