package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What there is in the subscription, for tests to compare. */
final class Inventory {

  private final StubArm arm;
  private final StubBlobs blobs;
  private final StubSites code;
  private final StubStacks stacks;

  Inventory(StubArm arm, StubBlobs blobs, StubSites code, StubStacks stacks) {
    this.arm = arm;
    this.blobs = blobs;
    this.code = code;
    this.stacks = stacks;
  }

  /** What exists of apps; what Wherry keeps things in is not of them. */
  Set<ResourceId> live() {
    Set<ResourceId> live = new TreeSet<>();
    arm.resources().keySet().stream()
        .filter(id -> !isOfState(id))
        .forEach(id -> live.add(new StubId(id).resource()));
    return live;
  }

  private boolean isOfState(String id) {
    return id.matches(".*/storageAccounts/wherry[0-9a-f]{18}(/.*)?") || isOwnRole(id);
  }

  /** Roles of who deploys. */
  private boolean isOwnRole(String id) {
    ObjectNode found = arm.resources().get(id);
    return found != null
        && found.path("properties").path("principalId").asText().equals(World.OBJECT);
  }

  /** All that is there, as text: equal when nothing changed. */
  Map<String, String> snapshot() {
    Map<String, String> all = new TreeMap<>();
    arm.resources()
        .forEach(
            (id, resource) -> {
              if (!isOfState(id)) {
                all.put(id, named(resource.toString()));
              }
            });
    arm.deletedVaults().names().forEach(name -> all.put("deleted " + name, ""));
    stacks.names().forEach(name -> all.put("stack " + name, ""));
    sites()
        .forEach(
            site -> all.put("code of " + site, Integer.toString(Arrays.hashCode(code.code(site)))));
    blobs.texts().keySet().stream()
        .filter(key -> key.endsWith("/lock.json"))
        .forEach(key -> all.put(key, ""));
    return all;
  }

  /** An identity that is made anew is another one: here it is called by its name. */
  private String named(String text) {
    String named = text;
    for (ObjectNode one : arm.resources().values()) {
      String principal = one.path("properties").path("principalId").asText();
      if (one.path("type").asText().endsWith("/userAssignedIdentities")) {
        named = named.replace(principal, "principal of " + one.path("name").asText());
      }
    }
    return named;
  }

  /** The function apps. */
  List<String> sites() {
    return live().stream()
        .filter(id -> id.type().value().equals("Microsoft.Web/sites"))
        .map(ResourceId::name)
        .toList();
  }
}
