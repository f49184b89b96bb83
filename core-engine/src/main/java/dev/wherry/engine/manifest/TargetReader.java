package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.TargetShape.DEFAULTS;
import static dev.wherry.engine.manifest.shape.TargetShape.FUNCTIONS;
import static dev.wherry.engine.manifest.shape.TargetShape.PROVIDER;
import static dev.wherry.engine.manifest.shape.TargetShape.REGION;
import static dev.wherry.engine.manifest.shape.TargetShape.TARGETS;

import dev.wherry.engine.manifest.shape.Fields;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.ListOf;
import dev.wherry.engine.manifest.shape.Shape;
import dev.wherry.engine.manifest.shape.Value;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads targets. */
final class TargetReader {

  private static final Set<String> NO_SETTINGS =
      Set.of(PROVIDER.name(), REGION.name(), DEFAULTS.name(), FUNCTIONS.name());

  private TargetReader() {}

  /** The targets that a manifest names, without what depends on the stage. */
  static List<Target> names(Node.Fields manifest) {
    List<Target> targets = new ArrayList<>();
    Layers.map(manifest, TARGETS.name())
        .map(Node.Fields::entries)
        .orElse(Map.of())
        .forEach(
            (name, entry) -> provider(entry).ifPresent(p -> targets.add(bare(name, p, entry))));
    return targets;
  }

  private static Optional<String> provider(Node.Entry entry) {
    return entry.value() instanceof Node.Fields fields
        ? fields
            .find(PROVIDER.name())
            .map(Node.Entry::value)
            .filter(Node.Scalar.class::isInstance)
            .map(node -> ((Node.Scalar) node).text())
        : Optional.empty();
  }

  private static Target bare(String name, String provider, Node.Entry entry) {
    return new Target(
        new TargetName(name),
        new ProviderName(provider),
        Optional.empty(),
        Map.of(),
        Origin.of(entry.key()));
  }

  /** The same target with its region and settings. */
  static Target read(Target target, Section section) {
    Map<String, Document> settings = new LinkedHashMap<>();
    Optional<Fields> shape = TARGETS.shape().item().kind(target.provider().value());
    Optional<String> region = Optional.empty();
    for (Key<?> key : shape.map(Fields::keys).orElse(List.of())) {
      Optional<Document> setting =
          section.node(key).flatMap(node -> read(node, key.shape(), section));
      if (!NO_SETTINGS.contains(key.name())) {
        setting.ifPresent(value -> settings.put(key.name(), value));
      } else if (key.name().equals(REGION.name()) && setting.isPresent()) {
        region = setting.map(value -> ((Document.Text) value).value());
      }
    }
    return new Target(target.name(), target.provider(), region, settings, section.origin());
  }

  private static Optional<Document> read(Node node, Shape shape, Section section) {
    if (shape instanceof Value<?> value && node instanceof Node.Scalar scalar) {
      return text(scalar, value, section);
    }
    if (shape instanceof ListOf<?> list && node instanceof Node.Items items) {
      List<Document> values = new ArrayList<>();
      items.values().forEach(item -> read(item, list.item(), section).ifPresent(values::add));
      return Optional.of(new Document.Items(values, items.location()));
    }
    if (shape instanceof Fields fields && node instanceof Node.Fields map) {
      Section inner = new Section(map, map.location(), section.reading());
      Map<String, Document> values = new LinkedHashMap<>();
      fields
          .keys()
          .forEach(
              key ->
                  inner
                      .node(key)
                      .flatMap(child -> read(child, key.shape(), inner))
                      .ifPresent(value -> values.put(key.name(), value)));
      return Optional.of(new Document.Fields(values, map.location()));
    }
    return Optional.empty();
  }

  private static Optional<Document> text(Node.Scalar scalar, Value<?> shape, Section section) {
    return section
        .parse(scalar, shape)
        .map(parsed -> new Document.Text(String.valueOf(parsed.value()), scalar.location()));
  }
}
