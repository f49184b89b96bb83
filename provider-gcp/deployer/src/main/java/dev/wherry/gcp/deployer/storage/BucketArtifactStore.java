package dev.wherry.gcp.deployer.storage;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageException;
import dev.wherry.gcp.deployer.apply.CodeSource;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.storage.ArtifactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Zips by digest. What this run sent, or fetched before, is not fetched again. */
final class BucketArtifactStore implements ArtifactStore, CodeSource {

  private static final String ZIP = ".zip";
  private static final int MISSING = 404;
  private static final int FAILED_PRECONDITION = 412;

  private final ArtifactBucket bucket;
  private final String prefix;
  private final Map<ContentDigest, Path> here = new ConcurrentHashMap<>();
  private final Set<Path> fetched = ConcurrentHashMap.newKeySet();

  BucketArtifactStore(ArtifactBucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  private Storage storage() {
    return bucket.storage();
  }

  private BlobId id(ContentDigest digest) {
    return BlobId.of(bucket.name(), prefix + digest + ZIP);
  }

  @Override
  public Set<ContentDigest> list() throws InterruptedException {
    if (!bucket.exists()) {
      return Set.of();
    }
    return bucket.clients().calls().retried(this::digests);
  }

  private Set<ContentDigest> digests() {
    Set<ContentDigest> digests = new TreeSet<>();
    for (Blob blob :
        storage().list(bucket.name(), Storage.BlobListOption.prefix(prefix)).iterateAll()) {
      String file = blob.getName().substring(prefix.length());
      if (file.endsWith(ZIP)) {
        digests.add(new ContentDigest(file.substring(0, file.length() - ZIP.length())));
      }
    }
    return digests;
  }

  /** The object appears whole or not at all; one that is there is the same. */
  @Override
  public void put(Artifact artifact) throws InterruptedException {
    bucket.make();
    BlobInfo info =
        BlobInfo.newBuilder(id(artifact.digest())).setContentType("application/zip").build();
    bucket.clients().calls().retried(() -> send(info, artifact.file()));
    here.put(artifact.digest(), artifact.file());
  }

  private boolean send(BlobInfo info, Path file) throws IOException {
    try {
      storage().createFrom(info, file, Storage.BlobWriteOption.doesNotExist());
      return true;
    } catch (StorageException e) {
      if (e.getCode() == FAILED_PRECONDITION) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void delete(ContentDigest digest) throws InterruptedException {
    if (bucket.exists()) {
      bucket.clients().calls().retried(() -> storage().delete(id(digest)));
    }
  }

  @Override
  public synchronized Path file(ContentDigest digest) throws InterruptedException {
    Path present = here.get(digest);
    if (present == null) {
      present = bucket.clients().calls().retried(() -> fetch(digest));
      here.put(digest, present);
    }
    return present;
  }

  private Path fetch(ContentDigest digest) throws IOException {
    Path file = Files.createTempFile("wherry-", ZIP);
    fetched.add(file);
    try {
      storage().downloadTo(id(digest), file);
      return file;
    } catch (StorageException e) {
      if (e.getCode() == MISSING) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.BLOCKED, "the code is not kept any more: " + digest.brief())
                .hint("deploy it from its sources"),
            e);
      }
      throw e;
    }
  }

  /** Deletes what was fetched. */
  void forget() {
    for (Path file : fetched) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
