package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.storage.ArtifactStore;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Zips by digest. */
final class S3ArtifactStore implements ArtifactStore {

  private static final String ZIP = ".zip";

  private final ArtifactBucket bucket;
  private final String prefix;

  S3ArtifactStore(ArtifactBucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public Set<ContentDigest> list() throws InterruptedException {
    if (!bucket.exists()) {
      return Set.of();
    }
    String name = bucket.name();
    String owner = bucket.owner();
    return Calls.call(
        () -> {
          Set<ContentDigest> digests = new TreeSet<>();
          for (S3Object object :
              bucket
                  .s3()
                  .listObjectsV2Paginator(
                      request -> request.bucket(name).prefix(prefix).expectedBucketOwner(owner))
                  .contents()) {
            String file = object.key().substring(prefix.length());
            if (file.endsWith(ZIP)) {
              digests.add(new ContentDigest(file.substring(0, file.length() - ZIP.length())));
            }
          }
          return digests;
        });
  }

  @Override
  public void put(Artifact artifact) throws InterruptedException {
    bucket.make();
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(key(artifact.digest()))
            .expectedBucketOwner(bucket.owner())
            .contentType("application/zip")
            .build();
    Calls.call(() -> bucket.s3().putObject(request, artifact.file()));
  }

  @Override
  public void delete(ContentDigest digest) throws InterruptedException {
    if (bucket.exists()) {
      bucket.deleteUnder(key(digest), Set.of());
    }
  }

  private String key(ContentDigest digest) {
    return prefix + digest + ZIP;
  }
}
