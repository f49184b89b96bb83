package dev.wherry.gcp.deployer.connect;

import dev.wherry.gcp.deployer.apply.CloudResources;
import dev.wherry.gcp.deployer.apply.Owner;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.operate.GcpOperations;
import dev.wherry.gcp.deployer.storage.ArtifactBucket;
import dev.wherry.gcp.deployer.storage.BucketStorage;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.util.Set;

/** The way to an app on Google Cloud. */
final class GcpConnection implements Connection {

  private final GoogleClients clients;
  private final BucketStorage storage;
  private final CloudResources resources;
  private final Operations operations;

  GcpConnection(GoogleClients clients, Destination destination) {
    Owner owner = new Owner(destination, clients.place().region());
    this.clients = clients;
    this.storage = new BucketStorage(new ArtifactBucket(clients), destination);
    this.resources = new CloudResources(clients, storage.code(), owner);
    this.operations = new GcpOperations(clients, destination, owner);
  }

  @Override
  public Preflight preflight() throws InterruptedException {
    return preflight(Blueprint.EMPTY);
  }

  @Override
  public Preflight preflight(Blueprint made) throws InterruptedException {
    return new ProjectCheck(clients, made).preflight();
  }

  @Override
  public Observed read(Set<ResourceId> known) throws InterruptedException {
    return resources.read(known);
  }

  @Override
  public Applier applier() {
    return resources;
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Operations operations() {
    return operations;
  }

  @Override
  public void close() {
    storage.close();
    clients.close();
  }
}
