package dev.wherry.engine.workflow;

import dev.wherry.engine.binding.Fallback;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A target with its artifacts and the provider's own files on disk.
 *
 * @param target which
 * @param revision what it will be
 * @param artifacts its code
 * @param files what the provider wrote, within the target's folder
 * @param fallbacks what in the code is bound by reflection
 */
public record PreparedTarget(
    DeployTarget target,
    Revision revision,
    Map<ArtifactId, Artifact> artifacts,
    List<Path> files,
    List<Fallback> fallbacks) {

  /** Copies the collections in, in order. */
  public PreparedTarget {
    artifacts = Collections.unmodifiableMap(new TreeMap<>(artifacts));
    files = List.copyOf(files);
    fallbacks = List.copyOf(fallbacks);
  }

  /** The wish to deploy it. */
  public Wish.Deploy wish(DataRule rule) {
    return new Wish.Deploy(revision, artifacts, target.ownSecrets(), rule);
  }

  /** The work of deploying it. */
  public Work work(DataRule rule) {
    return new Work(target.destination(), target.provider(), wish(rule));
  }
}
