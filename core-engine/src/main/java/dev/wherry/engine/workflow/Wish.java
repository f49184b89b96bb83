package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.revision.Revision;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a target shall become. */
public sealed interface Wish {

  /** What becomes of what holds data. */
  DataRule rule();

  /** Why there will be a release. */
  Release.Purpose purpose();

  /**
   * The app as it is written.
   *
   * @param revision what it compiles to
   * @param artifacts its code
   * @param secrets those whose values somebody sets for this app alone
   * @param rule what becomes of what holds data
   */
  record Deploy(
      Revision revision,
      Map<ArtifactId, Artifact> artifacts,
      Set<ResourceName> secrets,
      DataRule rule)
      implements Wish {

    /** Copies the collections in. */
    public Deploy {
      artifacts = Map.copyOf(artifacts);
      secrets = Set.copyOf(secrets);
    }

    @Override
    public Release.Purpose purpose() {
      return Release.Purpose.DEPLOY;
    }
  }

  /**
   * An earlier release.
   *
   * @param release its number; without it the last deployment before the newest release
   * @param rule what becomes of what holds data: refused, or kept when that was asked for
   */
  record Rollback(OptionalInt release, DataRule rule) implements Wish {

    @Override
    public Release.Purpose purpose() {
      return Release.Purpose.ROLLBACK;
    }
  }

  /**
   * Nothing.
   *
   * @param rule what becomes of what holds data
   */
  record Remove(DataRule rule) implements Wish {

    @Override
    public Release.Purpose purpose() {
      return Release.Purpose.REMOVE;
    }
  }
}
