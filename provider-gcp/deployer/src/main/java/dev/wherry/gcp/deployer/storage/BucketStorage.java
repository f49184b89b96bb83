package dev.wherry.gcp.deployer.storage;

import dev.wherry.gcp.deployer.apply.CodeSource;
import dev.wherry.spi.Destination;
import dev.wherry.spi.storage.ArtifactStore;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;

/** The part of the bucket that belongs to an app and stage. */
public final class BucketStorage implements Storage, AutoCloseable {

  private final ArtifactBucket bucket;
  private final StateStore state;
  private final BucketArtifactStore artifacts;

  /** The part of one app and stage. */
  public BucketStorage(ArtifactBucket bucket, Destination destination) {
    String prefix = destination.app() + "/" + destination.stage() + "/";
    this.bucket = bucket;
    this.state = new BucketStateStore(bucket, prefix + "state/");
    this.artifacts = new BucketArtifactStore(bucket, prefix + "artifacts/");
  }

  @Override
  public StateStore state() {
    return state;
  }

  @Override
  public ArtifactStore artifacts() {
    return artifacts;
  }

  /** The code of functions. */
  public CodeSource code() {
    return artifacts;
  }

  @Override
  public void discard() throws InterruptedException {
    if (bucket.exists() && state.list("").isEmpty() && artifacts.list().isEmpty()) {
      bucket.discard();
    }
  }

  @Override
  public void close() {
    artifacts.forget();
  }
}
