package dev.wherry.azure.deployer.stack;

import com.azure.resourcemanager.resources.fluent.models.DeploymentStackInner;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where an app's resources may stand: what its stack looks after, what carries its tags, and what
 * is known of it by name. So what a stack lost sight of is found all the same.
 */
final class Inventory {

  private final AzureClients clients;
  private final ResourceGroup group;

  Inventory(AzureClients clients, ResourceGroup group) {
    this.clients = clients;
    this.group = group;
  }

  /** Ids in full by their short ones; not all of them need to be there. */
  Map<ResourceId, ArmId> places(Optional<DeploymentStackInner> stack, Set<ResourceId> known)
      throws InterruptedException {
    Spelling spelling = new Spelling(known);
    Map<ResourceId, ArmId> places = new TreeMap<>();
    List<ArmId> found = new ArrayList<>(Stacks.managed(stack));
    found.addAll(group.tagged());
    // Whoever copies an app's tags onto something of his own does not make it the app's.
    found.removeIf(id -> !Spelling.isKnown(id.resource()));
    found.forEach(id -> places.putIfAbsent(spelling.of(id.resource()), id));
    roles(known).forEach(places::putIfAbsent);
    for (ResourceId id : known) {
      if (!isRole(id)) {
        places.putIfAbsent(id, clients.place().id(id));
      }
    }
    return places;
  }

  private static boolean isRole(ResourceId id) {
    return id.type().value().equals(NativeTypes.ROLE);
  }

  /** Role assignments stand under what they are for; a name alone says not where. */
  private Map<ResourceId, ArmId> roles(Set<ResourceId> known) throws InterruptedException {
    Map<ResourceId, ArmId> roles = new TreeMap<>();
    if (known.stream().anyMatch(Inventory::isRole)) {
      String list = clients.place().groupId() + "/providers/" + NativeTypes.ROLE;
      for (JsonNode role : clients.arm().list(list, NativeTypes.apiVersion(NativeTypes.ROLE))) {
        ArmId id = new ArmId(role.path("id").asText());
        if (known.contains(id.resource())) {
          roles.put(id.resource(), id);
        }
      }
    }
    return roles;
  }

  /** What a resource is now; nothing when it is not there. */
  Optional<JsonNode> read(ResourceId id, ArmId place) throws InterruptedException {
    String version = NativeTypes.apiVersion(id.type().value());
    return id.type().value().equals(NativeTypes.SITE_CONFIG)
        ? clients.arm().listed(place + "/list", version)
        : clients.arm().find(place.text(), version);
  }

  /** Takes a resource away; settings go with their app. */
  void delete(ResourceId id, ArmId place) throws InterruptedException {
    if (!goesWithItsParent(id)) {
      clients.arm().delete(place.text(), NativeTypes.apiVersion(id.type().value()));
    }
  }

  /** Whether it cannot be deleted by itself. */
  static boolean goesWithItsParent(ResourceId id) {
    String type = id.type().value();
    return type.equals(NativeTypes.SITE_CONFIG) || type.equals(NativeTypes.PUBLISHING);
  }
}
