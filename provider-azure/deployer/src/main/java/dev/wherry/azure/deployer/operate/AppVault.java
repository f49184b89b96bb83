package dev.wherry.azure.deployer.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.DeletedVaults;
import dev.wherry.azure.deployer.compile.AzureNames;
import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import java.util.Optional;

/** The vault of one app and stage. */
final class AppVault {

  private static final String VERSION = NativeTypes.apiVersion(NativeTypes.VAULT);

  private final AzureClients clients;
  private final ResourceGroup group;
  private final Map<String, String> tags;
  private final ArmId id;

  AppVault(AzureClients clients, Destination destination, ResourceGroup group) {
    this.clients = clients;
    this.group = group;
    this.tags = Ownership.of(destination);
    this.id = clients.place().id(NativeTypes.VAULT, AzureNames.of(destination).vault());
  }

  ArmId id() {
    return id;
  }

  /**
   * Whether it is there.
   *
   * @throws ProviderException when it is somebody else's
   */
  boolean exists() throws InterruptedException {
    Optional<JsonNode> found = clients.arm().find(id.text(), VERSION);
    boolean ours =
        found.isEmpty()
            || tags.entrySet().stream()
                .allMatch(
                    tag ->
                        tag.getValue()
                            .equals(found.get().path("tags").path(tag.getKey()).asText()));
    if (!ours) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN,
                  "vault `" + id.resource().name() + "` is there and is not the app's")
              .hint("name the app or the stage otherwise, or delete the vault by hand"));
    }
    return found.isPresent();
  }

  /** Makes it, unless it is there; one that was deleted is brought back. */
  void make() throws InterruptedException {
    if (exists()) {
      return;
    }
    group.make();
    new DeletedVaults(clients).bringBack(id.resource());
    ObjectNode vault = JsonNodeFactory.instance.objectNode();
    vault.put("location", clients.place().region());
    ObjectNode marks = vault.putObject("tags");
    tags.forEach(marks::put);
    ObjectNode properties = vault.putObject("properties");
    properties
        .put("tenantId", clients.signIn().identity().tenant())
        .put("enableRbacAuthorization", true)
        .put("enableSoftDelete", true);
    properties.putObject("sku").put("family", "A").put("name", "standard");
    clients.arm().put(id.text(), VERSION, vault);
  }
}
