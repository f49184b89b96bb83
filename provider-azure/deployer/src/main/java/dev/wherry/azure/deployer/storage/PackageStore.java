package dev.wherry.azure.deployer.storage;

import com.azure.core.util.BinaryData;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.storage.ArtifactStore;
import java.util.Set;
import java.util.TreeSet;

/**
 * Packages by digest: Azure keeps only the one that an app runs, so that these are what a rollback
 * goes back to.
 */
public final class PackageStore implements ArtifactStore {

  private static final String ZIP = ".zip";

  private final StateAccount account;
  private final String prefix;

  PackageStore(StateAccount account, String prefix) {
    this.account = account;
    this.prefix = prefix;
  }

  @Override
  public Set<ContentDigest> list() throws InterruptedException {
    Set<ContentDigest> digests = new TreeSet<>();
    if (account.exists()) {
      for (String name : account.blobs().list(prefix)) {
        String file = name.substring(prefix.length());
        digests.add(new ContentDigest(file.substring(0, file.length() - ZIP.length())));
      }
    }
    return digests;
  }

  @Override
  public void put(Artifact artifact) throws InterruptedException {
    account.make();
    account
        .blobs()
        .put(name(artifact.digest()), "application/zip", BinaryData.fromFile(artifact.file()));
  }

  @Override
  public void delete(ContentDigest digest) throws InterruptedException {
    if (account.exists()) {
      account.blobs().delete(name(digest));
    }
  }

  /** A package, whole. */
  public BinaryData read(ContentDigest digest) throws InterruptedException {
    return account
        .blobs()
        .find(name(digest))
        .orElseThrow(
            () ->
                new ProviderException(
                    ProviderFailure.of(
                            FailureKind.BLOCKED, "the package " + digest.brief() + " is gone")
                        .hint("deploy the app from its sources")))
        .body();
  }

  private String name(ContentDigest digest) {
    return prefix + digest + ZIP;
  }
}
