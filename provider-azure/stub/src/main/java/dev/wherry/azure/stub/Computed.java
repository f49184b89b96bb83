package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A resource with what only Azure gives it. */
final class Computed {

  private Computed() {}

  /** Where a vault comes from that was deleted. */
  @FunctionalInterface
  interface Graveyard {
    Optional<ObjectNode> revived(StubId id, JsonNode wanted);
  }

  static ObjectNode of(
      StubId id,
      JsonNode wanted,
      Optional<ObjectNode> before,
      Graveyard graveyard,
      AtomicInteger births) {
    String type = id.type();
    String name = id.name();
    ObjectNode made = wanted.deepCopy();
    if (type.equals("Microsoft.KeyVault/vaults") && before.isEmpty()) {
      Optional<ObjectNode> old = graveyard.revived(id, wanted);
      if (old.isPresent()) {
        return old.get();
      }
    }
    made.remove(List.of("apiVersion", "dependsOn", "scope"));
    made.put("id", id.text()).put("type", type).put("name", last(name));
    ObjectNode properties = made.withObjectProperty("properties");
    switch (type) {
      case "Microsoft.Web/sites" -> site(properties, name);
      case "Microsoft.ManagedIdentity/userAssignedIdentities" ->
          properties
              .put(
                  "principalId",
                  before
                      .map(one -> one.path("properties").path("principalId").asText())
                      .orElseGet(() -> uuid("p" + id + " " + births.incrementAndGet())))
              .put("clientId", uuid("c" + id))
              .put("tenantId", World.TENANT);
      case "Microsoft.Storage/storageAccounts" ->
          endpoints(properties.putObject("primaryEndpoints"), name);
      case "Microsoft.KeyVault/vaults" ->
          properties.put("vaultUri", "https://" + name + ".vault.azure.net/");
      case "Microsoft.Insights/components" ->
          properties
              .put("AppId", uuid("a" + id))
              .put("ConnectionString", "InstrumentationKey=" + uuid("i" + id));
      default -> {}
    }
    return made;
  }

  private static void endpoints(ObjectNode endpoints, String account) {
    for (String service : List.of("blob", "queue", "table")) {
      endpoints.put(service, "https://" + account + "." + service + ".core.windows.net/");
    }
  }

  private static void site(ObjectNode properties, String name) {
    properties.put("defaultHostName", name + ".azurewebsites.net").put("state", "Running");
    ArrayNode hosts = properties.putArray("hostNameSslStates");
    hosts.addObject().put("name", name + ".azurewebsites.net").put("hostType", "Standard");
    hosts.addObject().put("name", name + ".scm.azurewebsites.net").put("hostType", "Repository");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static String uuid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
