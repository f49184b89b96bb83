package dev.wherry.azure.deployer.stack;

import com.azure.resourcemanager.resources.fluent.models.DeploymentStackInner;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.PublishedPackages;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What exists of an app: what its stack, its tags and its releases name, each asked for itself. */
public final class StackReader {

  private final AzureClients clients;
  private final ResourceGroup group;
  private final PublishedPackages published;
  private final Stacks stacks;

  /** A reader of one app. */
  public StackReader(
      AzureClients clients,
      ResourceGroup group,
      PublishedPackages published,
      Destination destination) {
    this.clients = clients;
    this.group = group;
    this.published = published;
    this.stacks = new Stacks(clients, destination);
  }

  /**
   * All that exists, once Azure is done with the stack: what a killed command left half way would
   * still become more or less than what is there now.
   */
  public Observed read(Set<ResourceId> known) throws InterruptedException {
    if (!group.exists()) {
      return Observed.NOTHING;
    }
    Optional<DeploymentStackInner> stack = stacks.idle(busy -> {});
    Inventory inventory = new Inventory(clients, group);
    Map<ResourceId, ObservedResource> observed = new TreeMap<>();
    for (Map.Entry<ResourceId, ArmId> place : inventory.places(stack, known).entrySet()) {
      ResourceId id = place.getKey();
      Optional<JsonNode> live = inventory.read(id, place.getValue());
      if (live.isPresent()) {
        observed.put(id, observed(id, place.getValue(), live.get()));
      }
    }
    return new Observed(observed);
  }

  private ObservedResource observed(ResourceId id, ArmId place, JsonNode live)
      throws InterruptedException {
    LiveResource resource = new LiveResource(id, place, live);
    return id.type().value().equals(NativeTypes.SITE)
        ? resource.observed(Packages.code(clients, published, id, place))
        : resource.observed();
  }
}
