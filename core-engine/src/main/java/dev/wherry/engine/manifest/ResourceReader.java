package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.ResourceShape.DEAD_LETTER;
import static dev.wherry.engine.manifest.shape.ResourceShape.DEAD_LETTER_AFTER;
import static dev.wherry.engine.manifest.shape.ResourceShape.DEAD_LETTER_QUEUE;
import static dev.wherry.engine.manifest.shape.ResourceShape.EXTERNAL;
import static dev.wherry.engine.manifest.shape.ResourceShape.FIFO;
import static dev.wherry.engine.manifest.shape.ResourceShape.INDEXES;
import static dev.wherry.engine.manifest.shape.ResourceShape.KEY;
import static dev.wherry.engine.manifest.shape.ResourceShape.KEY_NAME;
import static dev.wherry.engine.manifest.shape.ResourceShape.KEY_TYPE;
import static dev.wherry.engine.manifest.shape.ResourceShape.OVERRIDES;
import static dev.wherry.engine.manifest.shape.ResourceShape.RESOURCE;
import static dev.wherry.engine.manifest.shape.ResourceShape.RETENTION;
import static dev.wherry.engine.manifest.shape.ResourceShape.SORT;
import static dev.wherry.engine.manifest.shape.ResourceShape.TTL;
import static dev.wherry.engine.manifest.shape.ResourceShape.TYPE;
import static dev.wherry.engine.manifest.shape.ResourceShape.VISIBILITY;

import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.Fields;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Resource;
import dev.wherry.model.Resource.Queue.DeadLetter;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Target;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a resource as one target sees it. */
final class ResourceReader {

  private final Target target;

  ResourceReader(Target target) {
    this.target = target;
  }

  Resource read(ResourceName name, Section section) throws UnreadableException {
    String word = section.required(TYPE);
    refuseKeysOfOtherKinds(name, word, section);
    ResourceKind kind = ResourceKind.valueOf(word.toUpperCase(Locale.ROOT));
    Resource.Common common =
        new Resource.Common(
            name,
            external(section),
            new Documents(section.reading()).overrides(section.entries(OVERRIDES)),
            section.origin());
    return switch (kind) {
      case BUCKET -> new Resource.Bucket(common);
      case QUEUE -> queue(common, section);
      case TOPIC -> new Resource.Topic(common);
      case TABLE -> table(common, section);
      case SECRET -> new Resource.Secret(common);
      case ALERT -> new Resource.Alert(common);
    };
  }

  /** A layer that names no type may have keys of every type. */
  private static void refuseKeysOfOtherKinds(ResourceName name, String word, Section section) {
    Fields shape = RESOURCE.kind(word).orElseThrow();
    section
        .fields()
        .entries()
        .forEach(
            (key, entry) -> {
              if (shape.key(key).isEmpty()) {
                section
                    .reading()
                    .report(
                        ManifestProblem.UNKNOWN_KEY
                            .at(entry.key(), "unknown key `" + key + "` in resource `" + name + "`")
                            .hint("it is a " + word + ": " + Nearest.list(shape.names())));
              }
            });
  }

  private Optional<String> external(Section section) {
    Map<String, Node.Entry> names = section.entries(EXTERNAL);
    return Optional.ofNullable(names.get(target.name().value()))
        .or(() -> Optional.ofNullable(names.get(target.provider().value())))
        .flatMap(entry -> section.parse(entry.value(), EXTERNAL.shape().item()))
        .map(Located::value);
  }

  private static Resource queue(Resource.Common common, Section section) {
    return new Resource.Queue(
        common,
        section.valueOrDefault(VISIBILITY),
        section.valueOrDefault(RETENTION),
        section.valueOrDefault(FIFO),
        section.section(DEAD_LETTER).flatMap(ResourceReader::deadLetter));
  }

  private static Optional<DeadLetter> deadLetter(Section section) {
    try {
      return Optional.of(
          new DeadLetter(
              section.required(DEAD_LETTER_QUEUE),
              section.valueOrDefault(DEAD_LETTER_AFTER),
              section.origin()));
    } catch (UnreadableException alreadyReported) {
      return Optional.empty();
    }
  }

  private static Resource table(Resource.Common common, Section section)
      throws UnreadableException {
    Map<String, Resource.Table.Index> indexes = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : section.entries(INDEXES).entrySet()) {
      Optional<Section> index = section.section(entry.getValue());
      if (index.isPresent()) {
        indexes.put(
            entry.getKey(),
            new Resource.Table.Index(
                key(index.get().requiredSection(KEY)), sort(index.get()), index.get().origin()));
      }
    }
    return new Resource.Table(
        common, key(section.requiredSection(KEY)), sort(section), section.value(TTL), indexes);
  }

  private static Optional<Resource.Table.Key> sort(Section section) throws UnreadableException {
    Optional<Section> sort = section.section(SORT);
    return sort.isPresent() ? Optional.of(key(sort.get())) : Optional.empty();
  }

  private static Resource.Table.Key key(Section section) throws UnreadableException {
    return new Resource.Table.Key(section.required(KEY_NAME), section.valueOrDefault(KEY_TYPE));
  }
}
