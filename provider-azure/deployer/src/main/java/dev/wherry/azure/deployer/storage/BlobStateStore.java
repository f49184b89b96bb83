package dev.wherry.azure.deployer.storage;

import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.util.List;
import java.util.Optional;

/** Texts as blobs, written with the ETag that was read before. */
final class BlobStateStore implements StateStore {

  private final StateAccount account;
  private final String prefix;

  BlobStateStore(StateAccount account, String prefix) {
    this.account = account;
    this.prefix = prefix;
  }

  @Override
  public Optional<StateEntry> read(String key) throws InterruptedException {
    if (!account.exists()) {
      return Optional.empty();
    }
    return account
        .blobs()
        .find(prefix + key)
        .map(blob -> new StateEntry(blob.header("etag").orElseThrow(), blob.text()));
  }

  @Override
  public Optional<String> write(String key, String text, Optional<String> version)
      throws InterruptedException {
    account.make();
    Optional<String> written = account.blobs().write(prefix + key, text, version);
    if (written.isEmpty()) {
      account.forget();
    }
    return written;
  }

  @Override
  public boolean delete(String key, String version) throws InterruptedException {
    return account.exists() && account.blobs().delete(prefix + key, version);
  }

  @Override
  public List<String> list(String beginning) throws InterruptedException {
    if (!account.exists()) {
      return List.of();
    }
    return account.blobs().list(prefix + beginning).stream()
        .map(name -> name.substring(prefix.length()))
        .toList();
  }
}
