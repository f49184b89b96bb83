package dev.wherry.spi.storage;

import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import java.util.Set;

/** Artifacts by what they hold, where the target's functions can be made from them. */
public interface ArtifactStore {

  /** Those that are there, whole. */
  Set<ContentDigest> list() throws InterruptedException;

  /** Keeps one; half an upload is none. */
  void put(Artifact artifact) throws InterruptedException;

  /** Forgets one; one that is not there is no failure. */
  void delete(ContentDigest digest) throws InterruptedException;
}
