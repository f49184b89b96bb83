package dev.wherry.aws.deployer.storage;

import dev.wherry.spi.Destination;
import dev.wherry.spi.storage.ArtifactStore;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.util.Set;

/** The part of the bucket that belongs to an app and stage. */
public final class S3Storage implements Storage {

  private final ArtifactBucket bucket;
  private final String prefix;
  private final StateStore state;

  /** The part of one app and stage. */
  public S3Storage(ArtifactBucket bucket, Destination destination) {
    this.bucket = bucket;
    this.prefix = destination.app() + "/" + destination.stage() + "/";
    this.state = new S3StateStore(bucket, prefix + "state/");
  }

  @Override
  public StateStore state() {
    return state;
  }

  @Override
  public ArtifactStore artifacts() {
    return new S3ArtifactStore(bucket, prefix + "artifacts/");
  }

  @Override
  public void discard() throws InterruptedException {
    if (bucket.exists() && state.list("").isEmpty() && artifacts().list().isEmpty()) {
      bucket.deleteUnder(prefix, Set.of());
      bucket.discard();
    }
  }
}
