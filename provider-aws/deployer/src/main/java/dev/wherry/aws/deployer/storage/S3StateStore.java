package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Texts as objects, written with {@code If-Match} and {@code If-None-Match}. S3's ETag is that of
 * the content: a last line that differs each time makes it that of the write.
 */
final class S3StateStore implements StateStore {

  private final ArtifactBucket bucket;
  private final String prefix;

  S3StateStore(ArtifactBucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public Optional<StateEntry> read(String key) throws InterruptedException {
    if (!bucket.exists()) {
      return Optional.empty();
    }
    String name = bucket.name();
    String owner = bucket.owner();
    return Calls.call(
        () -> {
          try {
            return Optional.of(
                entry(
                    bucket
                        .s3()
                        .getObjectAsBytes(
                            request ->
                                request
                                    .bucket(name)
                                    .key(prefix + key)
                                    .expectedBucketOwner(owner))));
          } catch (S3Exception e) {
            return missing(e);
          }
        });
  }

  private static Optional<StateEntry> missing(S3Exception e) {
    if (e.statusCode() == 404) {
      return Optional.empty();
    }
    throw e;
  }

  private static StateEntry entry(ResponseBytes<GetObjectResponse> object) {
    String whole = object.asUtf8String();
    int end = whole.lastIndexOf('\n');
    return new StateEntry(object.response().eTag(), end < 0 ? whole : whole.substring(0, end));
  }

  @Override
  public Optional<String> write(String key, String text, Optional<String> version)
      throws InterruptedException {
    bucket.make();
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(prefix + key)
            .expectedBucketOwner(bucket.owner())
            .contentType("application/json");
    version.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
    RequestBody body = RequestBody.fromString(text + "\n" + UUID.randomUUID());
    Optional<String> written =
        Calls.call(
            () -> {
              try {
                return Optional.of(bucket.s3().putObject(request.build(), body).eTag());
              } catch (S3Exception e) {
                return lost(e);
              }
            });
    if (written.isEmpty()) {
      bucket.forget();
    }
    return written;
  }

  /** 412: other content; 409: someone writes at the same moment; 404: it or the bucket is gone. */
  private static <T> Optional<T> lost(S3Exception e) {
    int status = e.statusCode();
    if (status == 412 || status == 409 || status == 404) {
      return Optional.empty();
    }
    throw e;
  }

  @Override
  public boolean delete(String key, String version) throws InterruptedException {
    if (!bucket.exists()) {
      return false;
    }
    DeleteObjectRequest request =
        DeleteObjectRequest.builder()
            .bucket(bucket.name())
            .key(prefix + key)
            .expectedBucketOwner(bucket.owner())
            .ifMatch(version)
            .build();
    return Calls.call(
        () -> {
          try {
            bucket.s3().deleteObject(request);
            return true;
          } catch (S3Exception e) {
            return lost(e).isPresent();
          }
        });
  }

  @Override
  public List<String> list(String beginning) throws InterruptedException {
    if (!bucket.exists()) {
      return List.of();
    }
    String name = bucket.name();
    String owner = bucket.owner();
    return Calls.call(
        () -> {
          List<String> keys = new ArrayList<>();
          for (S3Object object :
              bucket
                  .s3()
                  .listObjectsV2Paginator(
                      request ->
                          request
                              .bucket(name)
                              .prefix(prefix + beginning)
                              .expectedBucketOwner(owner))
                  .contents()) {
            keys.add(object.key().substring(prefix.length()));
          }
          return List.copyOf(keys);
        });
  }
}
