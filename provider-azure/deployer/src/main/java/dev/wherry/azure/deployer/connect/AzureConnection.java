package dev.wherry.azure.deployer.connect;

import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.operate.AzureOperations;
import dev.wherry.azure.deployer.stack.DeploymentStackApplier;
import dev.wherry.azure.deployer.stack.StackReader;
import dev.wherry.azure.deployer.stack.WhatIf;
import dev.wherry.azure.deployer.storage.BlobStorage;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.azure.deployer.storage.StateAccount;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.util.List;
import java.util.Set;

/** The way to an app on Azure. */
final class AzureConnection implements Connection {

  private final AzureClients clients;
  private final Destination destination;
  private final ResourceGroup group;
  private final BlobStorage storage;

  AzureConnection(AzureClients clients, Destination destination) {
    this.clients = clients;
    this.destination = destination;
    this.group = new ResourceGroup(clients, destination);
    this.storage = new BlobStorage(clients, new StateAccount(clients, group), destination);
  }

  @Override
  public Preflight preflight() throws InterruptedException {
    return preflight(Blueprint.EMPTY);
  }

  @Override
  public Preflight preflight(Blueprint made) throws InterruptedException {
    return new SubscriptionCheck(clients, group, new NetworkCheck(clients, made)).preflight();
  }

  @Override
  public Observed read(Set<ResourceId> known) throws InterruptedException {
    return new StackReader(clients, group, storage.published(), destination).read(known);
  }

  @Override
  public List<String> advice(Blueprint desired) throws InterruptedException {
    return new WhatIf(clients, group, destination).lines(desired);
  }

  @Override
  public Applier applier() {
    return new DeploymentStackApplier(clients, group, storage, destination);
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Operations operations() {
    return new AzureOperations(clients, destination, group);
  }

  /** The JDK's client ends with its last call. */
  @Override
  public void close() {}
}
