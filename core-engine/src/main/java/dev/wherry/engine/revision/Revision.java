package dev.wherry.engine.revision;

import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A blueprint and what its code consists of.
 *
 * @param blueprint with digests still open, so that changes of code can be told from others
 * @param artifacts what fills them, by name
 */
public record Revision(Blueprint blueprint, Map<ArtifactId, ContentDigest> artifacts) {

  /** Nothing at all. */
  public static final Revision EMPTY = new Revision(Blueprint.EMPTY, Map.of());

  /** Copies the map in, in order. */
  public Revision {
    artifacts = Collections.unmodifiableMap(new TreeMap<>(artifacts));
  }

  /** A resource as it is written, digests open. */
  public Optional<NativeResource> find(ResourceId id) {
    return Optional.ofNullable(blueprint.resources().get(id));
  }

  /** A value with digests filled in. */
  public Value resolve(Value value) {
    return Substitution.in(value, this::digest);
  }

  /** The resource with digests filled in. */
  public NativeResource resolve(NativeResource resource) {
    return resource.withProperties((Value.Fields) resolve(resource.properties()));
  }

  /** The blueprint with digests filled in. */
  public Blueprint resolved() {
    Map<String, Value> outputs = new LinkedHashMap<>();
    blueprint.outputs().forEach((name, value) -> outputs.put(name, resolve(value)));
    return Blueprint.of(
        blueprint.resources().values().stream().map(this::resolve).toList(), outputs);
  }

  private Value digest(Value part) {
    if (!(part instanceof Value.ArtifactDigest open)) {
      return part;
    }
    ContentDigest digest = artifacts.get(open.artifact());
    if (digest == null) {
      throw new IllegalStateException("the blueprint names an artifact without a layout: " + open);
    }
    return Value.text(open.brief() ? digest.brief() : digest.value());
  }
}
