package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Objects with all that a versioned bucket keeps of them. */
final class ObjectVersions {

  private final ArtifactBucket bucket;

  ObjectVersions(ArtifactBucket bucket) {
    this.bucket = bucket;
  }

  /** Deletes everything under a prefix, for good, but for some keys. */
  void delete(String prefix, Set<String> kept) throws InterruptedException {
    String name = bucket.name();
    String owner = bucket.owner();
    Calls.call(
        () -> {
          for (ListObjectVersionsResponse page :
              bucket
                  .s3()
                  .listObjectVersionsPaginator(
                      request -> request.bucket(name).prefix(prefix).expectedBucketOwner(owner))) {
            List<ObjectIdentifier> all = identifiers(page, kept);
            if (!all.isEmpty()) {
              refused(
                  bucket
                      .s3()
                      .deleteObjects(
                          request ->
                              request
                                  .bucket(name)
                                  .expectedBucketOwner(owner)
                                  .delete(these -> these.objects(all).quiet(true))));
            }
          }
          return true;
        });
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

  private static List<ObjectIdentifier> identifiers(
      ListObjectVersionsResponse page, Set<String> kept) {
    List<ObjectIdentifier> all = new ArrayList<>();
    page.versions().forEach(version -> all.add(identifier(version.key(), version.versionId())));
    page.deleteMarkers().forEach(marker -> all.add(identifier(marker.key(), marker.versionId())));
    all.removeIf(one -> kept.contains(one.key()));
    return all;
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
