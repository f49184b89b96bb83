package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Calls;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Closes a new bucket to others, encrypts it and keeps what is overwritten. A tag comes last:
 * without it an earlier run was cut short.
 */
final class BucketSetup {

  private static final int KEPT_DAYS = 30;
  private static final Tag OURS = Tag.builder().key("wherry").value("storage").build();

  private final S3Client s3;
  private final String bucket;
  private final String owner;

  /** A setup, every call of which names whose the bucket must be. */
  BucketSetup(S3Client s3, String bucket, String owner) {
    this.s3 = s3;
    this.bucket = bucket;
    this.owner = owner;
  }

  /** Does what is still to do. */
  void finish() throws InterruptedException {
    if (!Calls.call(this::finished)) {
      Calls.call(this::close);
      Calls.call(this::encrypt);
      Calls.call(this::version);
      Calls.call(this::forget);
      Calls.call(
          () ->
              s3.putBucketTagging(
                  tag ->
                      tag.bucket(bucket)
                          .expectedBucketOwner(owner)
                          .tagging(tags -> tags.tagSet(OURS))));
    }
  }

  private boolean finished() {
    try {
      return s3.getBucketTagging(request -> request.bucket(bucket).expectedBucketOwner(owner))
          .tagSet()
          .contains(OURS);
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw e;
    }
  }

  private Object close() {
    return s3.putPublicAccessBlock(
        request ->
            request
                .bucket(bucket)
                .expectedBucketOwner(owner)
                .publicAccessBlockConfiguration(
                    block ->
                        block
                            .blockPublicAcls(true)
                            .blockPublicPolicy(true)
                            .ignorePublicAcls(true)
                            .restrictPublicBuckets(true)));
  }

  private Object encrypt() {
    ServerSideEncryptionRule rule =
        ServerSideEncryptionRule.builder()
            .applyServerSideEncryptionByDefault(by -> by.sseAlgorithm(ServerSideEncryption.AES256))
            .build();
    return s3.putBucketEncryption(
        request ->
            request
                .bucket(bucket)
                .expectedBucketOwner(owner)
                .serverSideEncryptionConfiguration(all -> all.rules(rule)));
  }

  private Object version() {
    return s3.putBucketVersioning(
        request ->
            request
                .bucket(bucket)
                .expectedBucketOwner(owner)
                .versioningConfiguration(
                    versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
  }

  private Object forget() {
    LifecycleRule rule =
        LifecycleRule.builder()
            .id("overwritten")
            .status(ExpirationStatus.ENABLED)
            .filter(all -> all.prefix(""))
            .noncurrentVersionExpiration(old -> old.noncurrentDays(KEPT_DAYS))
            .abortIncompleteMultipartUpload(half -> half.daysAfterInitiation(1))
            .build();
    return s3.putBucketLifecycleConfiguration(
        request ->
            request
                .bucket(bucket)
                .expectedBucketOwner(owner)
                .lifecycleConfiguration(all -> all.rules(rule)));
  }
}
