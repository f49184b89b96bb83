package dev.wherry.azure.deployer.storage;

import java.util.List;
import java.util.Optional;

/**
 * The vaults that are to go for good: a stack only deletes them, and a command that dies between
 * that and the purge leaves nothing else that would tell.
 */
public final class VaultPurges {

  private final StateAccount account;
  private final String prefix;

  VaultPurges(StateAccount account, String prefix) {
    this.account = account;
    this.prefix = prefix;
  }

  /** A vault is to go for good. */
  public void intend(String vault) throws InterruptedException {
    account.make();
    account.blobs().write(prefix + vault, "", Optional.empty());
  }

  /** A vault is gone, or is to stay after all. */
  public void forget(String vault) throws InterruptedException {
    account.blobs().delete(prefix + vault);
  }

  /** Those that are still to go. */
  List<String> open() throws InterruptedException {
    return account.blobs().list(prefix).stream()
        .map(name -> name.substring(prefix.length()))
        .toList();
  }
}
