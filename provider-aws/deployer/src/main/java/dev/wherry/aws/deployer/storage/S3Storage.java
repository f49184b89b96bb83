package dev.wherry.aws.deployer.storage;

import dev.wherry.spi.Destination;
import dev.wherry.spi.storage.ArtifactStore;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

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

  /** A deployment that begins meanwhile keeps its lock: what is deleted was there before it. */
  @Override
  public void discard() throws InterruptedException {
    if (!bucket.exists()) {
      return;
    }
    ObjectVersions versions = new ObjectVersions(bucket);
    List<ObjectIdentifier> before = versions.under(prefix);
    if (state.list("").isEmpty() && artifacts().list().isEmpty()) {
      versions.delete(before);
      bucket.discard();
    }
  }
}
