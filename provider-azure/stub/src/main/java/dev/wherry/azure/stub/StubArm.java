package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Azure Resource Manager's resources and groups. Ids are the same in any case of letters. */
final class StubArm {

  static final String SUBSCRIPTION = "/subscriptions/" + World.SUBSCRIPTION;
  static final String GROUPS = SUBSCRIPTION + "/resourceGroups/";

  private static final String SITES = "Microsoft.Web/sites";

  private final World world;
  private final Map<String, ObjectNode> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, ObjectNode> resources = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final DeletedVaults deletedVaults = new DeletedVaults();
  private final StubRoles roles;
  private final Set<String> locked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private Consumer<StubId> onDeletion = id -> {};
  private final AtomicInteger births = new AtomicInteger();

  StubArm(World world) {
    this.world = world;
    this.roles = new StubRoles(world, resources);
  }

  void onDeletion(Consumer<StubId> listener) {
    onDeletion = listener;
  }

  Map<String, ObjectNode> groups() {
    return groups;
  }

  Map<String, ObjectNode> resources() {
    return resources;
  }

  DeletedVaults deletedVaults() {
    return deletedVaults;
  }

  StubRoles roles() {
    return roles;
  }

  /** From now on nobody may delete this. */
  void lock(String id) {
    locked.add(id);
  }

  void unlock() {
    locked.clear();
  }

  /** From now on somebody else in the world has this name. */
  void take(String name) {
    taken.add(name);
  }

  boolean exists(String id) {
    return resources.containsKey(id);
  }

  JsonNode require(String id) {
    ObjectNode found = resources.get(id);
    if (found == null) {
      throw Refused.missing(id);
    }
    return found;
  }

  /** The group in which something of a globally unique name stands. */
  String groupOf(String typeAndName) {
    String end = "/providers/" + typeAndName;
    return resources.keySet().stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(id -> id.split("/", -1)[4])
        .orElseThrow(() -> new Refused(404, "ResourceNotFound", typeAndName + " has no host"));
  }

  /** Makes or changes a resource. */
  ObjectNode put(StubId id, JsonNode wanted) {
    String type = id.type();
    String scope = id.scope();
    Refused.unless(groupExists(id.text()), "Resource group of '" + id + "' could not be found.");
    require(type, id, scope);
    if (taken.contains(id.name()) && !exists(id.text())) {
      throw type.equals(SITES)
          ? Refused.conflict(
              "Conflict", "Website with given name " + id.name() + " already exists.")
          : Refused.conflict(
              type.contains("KeyVault") ? "VaultAlreadyExists" : "StorageAccountAlreadyTaken",
              "The name '" + id.name() + "' is already taken.");
    }
    if (type.equals(SITES) && world.refuses(id.name())) {
      throw Refused.invalid("BadRequest", "Cannot take the site " + id.name());
    }
    Optional<ObjectNode> before = Optional.ofNullable(resources.get(id.text()));
    boolean isRole = type.equals(StubRoles.TYPE);
    if (isRole) {
      before.ifPresent(role -> roles.requireSame(role, wanted));
    }
    ObjectNode made = Computed.of(id, wanted, before, deletedVaults::revived, births);
    resources.put(before.map(one -> one.path("id").asText()).orElse(id.text()), made);
    if (isRole && before.isEmpty()) {
      roles.born(id, wanted);
    }
    return made;
  }

  private boolean groupExists(String id) {
    String[] parts = id.split("/", -1);
    return parts.length > 4 && groups.containsKey(parts[4]);
  }

  private void require(String type, StubId id, String scope) {
    if (type.equals(StubRoles.TYPE)) {
      roles.requireGiver(scope);
      boolean nested = scope.matches(".*/vaults/[^/]+/secrets/[^/]+");
      require(nested ? scope.replaceFirst("/secrets/[^/]+$", "") : scope);
      return;
    }
    String name = id.name();
    if (name.contains("/") && !type.endsWith("blobServices/containers")) {
      require(id.text().replaceFirst("/[^/]+/[^/]+$", ""));
    }
    if (type.endsWith("blobServices/containers")) {
      require(id.text().replaceFirst("/blobServices/.*$", ""));
    }
  }

  /** Takes a resource away with all that stands in it. */
  boolean delete(StubId id) {
    if (!exists(id.text())) {
      return false;
    }
    if (locked.contains(id.text())) {
      throw Refused.conflict(
          "ScopeLocked",
          "The scope '"
              + id
              + "' cannot perform delete operation because following scope(s) are"
              + " locked: '"
              + id
              + "'. Please remove the lock and try again.");
    }
    String type = id.type();
    if (type.equals("Microsoft.Web/serverfarms")) {
      boolean used =
          resources.values().stream()
              .anyMatch(
                  one ->
                      one.path("properties")
                          .path("serverFarmId")
                          .asText()
                          .equalsIgnoreCase(id.text()));
      if (used) {
        throw Refused.conflict(
            "Conflict",
            "Server farm '"
                + id.name()
                + "' cannot be deleted because it has web app(s) assigned.");
      }
    }
    Refused.unless(!type.equals("Microsoft.Web/sites/config"), "settings cannot be deleted");
    ObjectNode gone = resources.get(id.text());
    if (type.equals("Microsoft.KeyVault/vaults") && gone != null) {
      deletedVaults.bury(id.name(), gone);
    }
    String beginning = id.text().toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>(resources.keySet());
    for (String one : all) {
      String small = one.toLowerCase(Locale.ROOT);
      if (small.equals(beginning) || small.startsWith(beginning + "/")) {
        resources.remove(one);
      }
    }
    onDeletion.accept(id);
    return true;
  }

  /** A group goes with all that is in it. */
  boolean deleteGroup(String name) {
    String beginning = (GROUPS + name + "/").toLowerCase(Locale.ROOT);
    for (String id : new ArrayList<>(resources.keySet())) {
      if (id.toLowerCase(Locale.ROOT).startsWith(beginning) && exists(id)) {
        delete(new StubId(id));
      }
    }
    return groups.remove(name) != null;
  }

  /** What a group lists: only what has no other resource above it. */
  List<ObjectNode> topLevel(String group) {
    List<ObjectNode> all = new ArrayList<>();
    String beginning = (GROUPS + group + "/providers/").toLowerCase(Locale.ROOT);
    resources.forEach(
        (id, resource) -> {
          StubId one = new StubId(id);
          boolean here = id.toLowerCase(Locale.ROOT).startsWith(beginning);
          if (here
              && one.scope().equalsIgnoreCase(GROUPS + group)
              && !one.resource().name().contains("/")) {
            ObjectNode listed = JsonNodeFactory.instance.objectNode();
            listed.set("id", resource.get("id"));
            listed.put("type", one.resource().type().value()).put("name", one.resource().name());
            listed.set("tags", resource.path("tags"));
            all.add(listed);
          }
        });
    return all;
  }
}
