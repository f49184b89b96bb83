package dev.wherry.testkit.reference;

import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.storage.ArtifactStore;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.util.Set;

/** What the cloud in memory keeps for Wherry. */
final class ReferenceStorage implements Storage, ArtifactStore {

  private final ReferenceCloud cloud;

  ReferenceStorage(ReferenceCloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public StateStore state() {
    return cloud.state();
  }

  @Override
  public ArtifactStore artifacts() {
    return this;
  }

  @Override
  public void discard() {
    if (!cloud.stored().isEmpty() || !cloud.code().isEmpty()) {
      throw new IllegalStateException("there is still something kept: " + cloud.stored().keySet());
    }
  }

  @Override
  public Set<ContentDigest> list() {
    return cloud.code();
  }

  @Override
  public void put(Artifact artifact) {
    synchronized (cloud) {
      cloud.artifacts().add(artifact.digest());
    }
  }

  @Override
  public void delete(ContentDigest digest) {
    synchronized (cloud) {
      cloud.artifacts().remove(digest);
    }
  }
}
