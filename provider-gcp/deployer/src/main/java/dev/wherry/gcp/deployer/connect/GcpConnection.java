package dev.wherry.gcp.deployer.connect;

import dev.wherry.gcp.deployer.apply.CloudResources;
import dev.wherry.gcp.deployer.apply.Owner;
import dev.wherry.gcp.deployer.client.Endpoints;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pace;
import dev.wherry.gcp.deployer.client.Place;
import dev.wherry.gcp.deployer.operate.GcpOperations;
import dev.wherry.gcp.deployer.storage.ArtifactBucket;
import dev.wherry.gcp.deployer.storage.BucketStorage;
import dev.wherry.model.Document;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.util.Map;
import java.util.Set;

/** The way to an app on Google Cloud. */
public final class GcpConnection implements Connection {

  private final GoogleClients clients;
  private final BucketStorage storage;
  private final CloudResources resources;
  private final Operations operations;

  private GcpConnection(GoogleClients clients, Destination destination) {
    Owner owner = new Owner(destination);
    this.clients = clients;
    this.storage = new BucketStorage(new ArtifactBucket(clients), destination);
    this.resources = new CloudResources(clients, storage.code(), owner);
    this.operations = new GcpOperations(clients, destination, owner);
  }

  /**
   * The way to one copy of an app; nothing is called yet.
   *
   * @param environment variables that lead calls elsewhere
   * @param pace what waiting is
   */
  public static GcpConnection to(
      Destination destination, Map<String, String> environment, Pace pace) {
    Place place = new Place(project(destination), region(destination));
    return new GcpConnection(
        new GoogleClients(place, new Endpoints(environment), pace), destination);
  }

  private static String project(Destination destination) {
    if (destination.target().settings().get("project") instanceof Document.Text text) {
      return text.value();
    }
    throw missing(destination, "project", "my-project");
  }

  private static String region(Destination destination) {
    return destination
        .target()
        .region()
        .orElseThrow(() -> missing(destination, "region", "europe-west1"));
  }

  private static ProviderException missing(Destination destination, String what, String example) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.REJECTED,
                "target `" + destination.target().name() + "` names no " + what)
            .hint("add `" + what + ": " + example + "` to it in the manifest"));
  }

  @Override
  public Preflight preflight() throws InterruptedException {
    return new ProjectCheck(clients).preflight();
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
