package dev.wherry.engine.plan;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stays although nothing asks for it, because it holds data. */
final class Keeping {

  private final Situation situation;
  private final Revision desired;
  private final Map<ResourceId, NativeResource> kept = new TreeMap<>();

  private Keeping(Situation situation, Revision desired) {
    this.situation = situation;
    this.desired = desired;
  }

  static List<NativeResource> of(Situation situation, Revision desired) {
    Keeping keeping = new Keeping(situation, desired);
    for (ResourceId id : situation.observed().resources().keySet()) {
      NativeResource last = situation.last(id).orElseGet(() -> unknown(id));
      if (last.has(Trait.HOLDS_DATA)) {
        keeping.keep(last);
      }
    }
    return List.copyOf(keeping.kept.values());
  }

  /** What no release knows may hold anything. */
  static NativeResource unknown(ResourceId id) {
    return NativeResource.of(
            id, "unknown " + id.name(), Value.Fields.NONE, SourceLocation.startOf("wherry.yml"))
        .with(Trait.HOLDS_DATA)
        .with(Trait.UNKNOWN);
  }

  /** The resource and all that it cannot be without. */
  private void keep(NativeResource resource) {
    if (desired.find(resource.id()).isEmpty() && kept.put(resource.id(), resource) == null) {
      resource.dependencies().forEach(id -> situation.last(id).ifPresent(this::keep));
    }
  }

  /** What is desired and what is kept; of what no release knows nothing can be said. */
  static Revision joined(Situation situation, Revision desired, List<NativeResource> kept) {
    if (kept.isEmpty()) {
      return desired;
    }
    List<NativeResource> all = new ArrayList<>(desired.blueprint().resources().values());
    kept.stream().filter(one -> situation.last(one.id()).isPresent()).forEach(all::add);
    Map<ArtifactId, ContentDigest> artifacts = new TreeMap<>(desired.artifacts());
    kept.stream()
        .flatMap(one -> one.properties().everything())
        .filter(Value.ArtifactDigest.class::isInstance)
        .map(part -> ((Value.ArtifactDigest) part).artifact())
        .forEach(id -> artifacts.putIfAbsent(id, situation.released().artifacts().get(id)));
    return new Revision(Blueprint.of(all, desired.blueprint().outputs()), artifacts);
  }
}
