package dev.wherry.gcp.deployer.storage;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.StorageException;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Texts as objects, written with the generation that was read before. Each write has a name of its
 * own: one whose answer was lost is told by it from another's.
 */
final class BucketStateStore implements StateStore {

  private static final String WRITE = "wherry-write";
  private static final int MISSING = 404;
  private static final int FAILED_PRECONDITION = 412;

  private final ArtifactBucket bucket;
  private final String prefix;

  BucketStateStore(ArtifactBucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  private Storage storage() {
    return bucket.storage();
  }

  private <T> T call(java.util.concurrent.Callable<T> call) throws InterruptedException {
    return bucket.clients().calls().retried(call);
  }

  private BlobId id(String key) {
    return BlobId.of(bucket.name(), prefix + key);
  }

  /** What was written over between two calls is read again. */
  @Override
  public Optional<StateEntry> read(String key) throws InterruptedException {
    while (bucket.exists()) {
      Blob found = call(() -> storage().get(id(key)));
      if (found == null) {
        return Optional.empty();
      }
      Optional<byte[]> text = call(() -> content(found.getBlobId()));
      if (text.isPresent()) {
        return Optional.of(
            new StateEntry(
                found.getGeneration().toString(), new String(text.get(), StandardCharsets.UTF_8)));
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> content(BlobId generation) {
    try {
      return Optional.of(storage().readAllBytes(generation));
    } catch (StorageException e) {
      if (e.getCode() == MISSING) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public Optional<String> write(String key, String text, Optional<String> version)
      throws InterruptedException {
    bucket.make();
    String write = UUID.randomUUID().toString();
    BlobInfo info =
        BlobInfo.newBuilder(id(key))
            .setContentType("application/json")
            .setMetadata(Map.of(WRITE, write))
            .build();
    BlobTargetOption condition =
        version
            .map(one -> BlobTargetOption.generationMatch(Long.parseLong(one)))
            .orElseGet(BlobTargetOption::doesNotExist);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<Blob> written = call(() -> create(info, bytes, condition));
    if (written.isEmpty()) {
      bucket.forget();
    }
    return written.map(blob -> blob.getGeneration().toString());
  }

  /** Refused although it is there: the write arrived, and its answer did not. */
  private Optional<Blob> create(BlobInfo info, byte[] bytes, BlobTargetOption condition) {
    try {
      return Optional.of(storage().create(info, bytes, condition));
    } catch (StorageException e) {
      if (!lost(e)) {
        throw e;
      }
      return Optional.ofNullable(storage().get(info.getBlobId()))
          .filter(there -> write(there).equals(write(info)));
    }
  }

  private static Optional<String> write(BlobInfo info) {
    return Optional.ofNullable(info.getMetadata()).map(metadata -> metadata.get(WRITE));
  }

  private static boolean lost(StorageException e) {
    return e.getCode() == FAILED_PRECONDITION || e.getCode() == MISSING;
  }

  @Override
  public boolean delete(String key, String version) throws InterruptedException {
    return bucket.exists()
        && call(
            () -> {
              try {
                return storage()
                    .delete(
                        id(key), Storage.BlobSourceOption.generationMatch(Long.parseLong(version)));
              } catch (StorageException e) {
                if (lost(e)) {
                  return false;
                }
                throw e;
              }
            });
  }

  @Override
  public List<String> list(String beginning) throws InterruptedException {
    if (!bucket.exists()) {
      return List.of();
    }
    return call(() -> keys(beginning));
  }

  private List<String> keys(String beginning) {
    List<String> keys = new ArrayList<>();
    storage()
        .list(bucket.name(), Storage.BlobListOption.prefix(prefix + beginning))
        .iterateAll()
        .forEach(blob -> keys.add(blob.getName().substring(prefix.length())));
    return List.copyOf(keys);
  }
}
