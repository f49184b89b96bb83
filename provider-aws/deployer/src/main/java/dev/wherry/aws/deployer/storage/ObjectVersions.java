package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Objects with all that a versioned bucket keeps of them. */
final class ObjectVersions {

  /** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html, 2026-11-28. */
  private static final int MOST_AT_ONCE = 1000;

  private final ArtifactBucket bucket;

  ObjectVersions(ArtifactBucket bucket) {
    this.bucket = bucket;
  }

  /** What stands under a prefix now: every version and every mark of a deletion. */
  List<ObjectIdentifier> under(String prefix) throws InterruptedException {
    String name = bucket.name();
    String owner = bucket.owner();
    return Calls.call(
        () -> {
          List<ObjectIdentifier> all = new ArrayList<>();
          for (ListObjectVersionsResponse page :
              bucket
                  .s3()
                  .listObjectVersionsPaginator(
                      request -> request.bucket(name).prefix(prefix).expectedBucketOwner(owner))) {
            page.versions().forEach(one -> all.add(identifier(one.key(), one.versionId())));
            page.deleteMarkers().forEach(one -> all.add(identifier(one.key(), one.versionId())));
          }
          return all;
        });
  }

  /** Deletes them for good; what was written since stays. */
  void delete(List<ObjectIdentifier> versions) throws InterruptedException {
    for (int from = 0; from < versions.size(); from += MOST_AT_ONCE) {
      deletePage(versions.subList(from, Math.min(versions.size(), from + MOST_AT_ONCE)));
    }
  }

  private void deletePage(List<ObjectIdentifier> page) throws InterruptedException {
    String name = bucket.name();
    String owner = bucket.owner();
    refused(
        Calls.call(
            () ->
                bucket
                    .s3()
                    .deleteObjects(
                        request ->
                            request
                                .bucket(name)
                                .expectedBucketOwner(owner)
                                .delete(these -> these.objects(page).quiet(true)))));
  }

  /** S3 answers that all is well and lists what it did not delete. */
  private static void refused(DeleteObjectsResponse answer) {
    if (!answer.errors().isEmpty()) {
      S3Error first = answer.errors().get(0);
      throw new ProviderException(
          ProviderFailure.of(
              FailureKind.REJECTED, "S3 did not delete `" + first.key() + "`: " + first.message()));
    }
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
