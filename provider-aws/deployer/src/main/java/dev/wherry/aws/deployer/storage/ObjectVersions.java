package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Calls;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Objects with all that a versioned bucket keeps of them. */
final class ObjectVersions {

  private final ArtifactBucket bucket;

  ObjectVersions(ArtifactBucket bucket) {
    this.bucket = bucket;
  }

  /** Deletes everything under a prefix, for good. */
  void delete(String prefix) throws InterruptedException {
    String name = bucket.name();
    String owner = bucket.owner();
    Calls.call(
        () -> {
          for (ListObjectVersionsResponse page :
              bucket
                  .s3()
                  .listObjectVersionsPaginator(
                      request ->
                          request.bucket(name).prefix(prefix).expectedBucketOwner(owner))) {
            List<ObjectIdentifier> all = identifiers(page);
            if (!all.isEmpty()) {
              bucket
                  .s3()
                  .deleteObjects(
                      request ->
                          request
                              .bucket(name)
                              .expectedBucketOwner(owner)
                              .delete(these -> these.objects(all).quiet(true)));
            }
          }
          return true;
        });
  }

  private static List<ObjectIdentifier> identifiers(ListObjectVersionsResponse page) {
    List<ObjectIdentifier> all = new ArrayList<>();
    page.versions().forEach(version -> all.add(identifier(version.key(), version.versionId())));
    page.deleteMarkers()
        .forEach(marker -> all.add(identifier(marker.key(), marker.versionId())));
    return all;
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
