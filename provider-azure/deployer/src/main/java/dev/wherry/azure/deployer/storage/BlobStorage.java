package dev.wherry.azure.deployer.storage;

import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.DeletedVaults;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;

/** The part of the account that belongs to an app and stage. */
public final class BlobStorage implements Storage {

  private final AzureClients clients;
  private final StateAccount account;
  private final String prefix;
  private final StateStore state;
  private final PackageStore packages;

  /** The part of one app and stage. */
  public BlobStorage(AzureClients clients, StateAccount account, Destination destination) {
    this.clients = clients;
    this.account = account;
    this.prefix = destination.app() + "/" + destination.stage() + "/";
    this.state = new BlobStateStore(account, prefix + "state/");
    this.packages = new PackageStore(account, prefix + "packages/");
  }

  @Override
  public StateStore state() {
    return state;
  }

  @Override
  public PackageStore artifacts() {
    return packages;
  }

  /** What was published where. */
  public PublishedPackages published() {
    return new PublishedPackages(account, prefix + "published/");
  }

  /** The vaults that are to go for good. */
  public VaultPurges purges() {
    return new VaultPurges(account, prefix + "purges/");
  }

  @Override
  public void discard() throws InterruptedException {
    if (account.exists()) {
      if (!state.list("").isEmpty() || !packages.list().isEmpty()) {
        return;
      }
      for (String vault : purges().open()) {
        new DeletedVaults(clients).purge(ResourceId.of(NativeTypes.VAULT, vault));
      }
      for (String name : account.blobs().list(prefix)) {
        account.blobs().delete(name);
      }
    }
    account.discard();
  }
}
