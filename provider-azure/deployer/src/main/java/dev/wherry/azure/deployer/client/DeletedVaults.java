package dev.wherry.azure.deployer.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Locale;
import java.util.Optional;

/** Vaults that were deleted: Azure keeps them, and their names, for up to 90 days. */
public final class DeletedVaults {

  private static final String VERSION = NativeTypes.apiVersion(NativeTypes.VAULT);

  private final AzureClients clients;

  /** The deleted vaults of a place. */
  public DeletedVaults(AzureClients clients) {
    this.clients = clients;
  }

  private String path(String name) {
    return clients.place().subscriptionId()
        + "/providers/Microsoft.KeyVault/locations/"
        + clients.place().region()
        + "/deletedVaults/"
        + name;
  }

  private Optional<JsonNode> find(ResourceId vault) throws InterruptedException {
    return clients.arm().find(path(vault.name()), VERSION);
  }

  /** Who has rights on the group only may not ask; a name that is taken is refused later. */
  private Optional<JsonNode> findIfAllowed(ResourceId vault) throws InterruptedException {
    try {
      return find(vault);
    } catch (ProviderException e) {
      if (e.failure().kind() == FailureKind.PERMISSION) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean isOurs(ResourceId vault, JsonNode deleted) {
    String before = deleted.path("properties").path("vaultId").asText();
    return before.equalsIgnoreCase(clients.place().id(vault).text());
  }

  /** Brings a vault of the app back, if it was deleted. */
  public void bringBack(ResourceId vault) throws InterruptedException {
    Optional<JsonNode> deleted = findIfAllowed(vault);
    if (deleted.isEmpty()) {
      return;
    }
    if (!isOurs(vault, deleted.get())) {
      throw new ProviderException(taken(vault));
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("location", clients.place().region());
    ObjectNode properties = document.putObject("properties");
    properties.put("createMode", "recover").put("tenantId", clients.signIn().identity().tenant());
    properties.putObject("sku").put("family", "A").put("name", "standard");
    clients.arm().put(clients.place().id(vault).text(), VERSION, document);
  }

  private static ProviderFailure taken(ResourceId vault) {
    return ProviderFailure.of(
            FailureKind.FOREIGN,
            "the name of vault `" + vault.name() + "` belongs to one that was deleted")
        .about(vault)
        .hint("delete it for good: `az keyvault purge --name " + vault.name() + "`");
  }

  /** Deletes a vault of the app for good, so that its name is free. */
  public void purge(ResourceId vault) throws InterruptedException {
    Optional<JsonNode> deleted;
    try {
      deleted = find(vault);
    } catch (ProviderException e) {
      throw e.failure().kind() == FailureKind.PERMISSION
          ? new ProviderException(unseen(vault, e.failure()), e)
          : e;
    }
    if (deleted.isEmpty() || !isOurs(vault, deleted.get())) {
      return;
    }
    if (deleted.get().path("properties").path("purgeProtectionEnabled").asBoolean()) {
      throw new ProviderException(kept(vault, deleted.get()));
    }
    clients.arm().post(path(vault.name()) + "/purge", VERSION, Optional.empty());
  }

  private ProviderFailure unseen(ResourceId vault, ProviderFailure refusal) {
    return ProviderFailure.of(
            FailureKind.PERMISSION,
            "vault `" + vault.name() + "` is deleted and keeps its name: " + refusal.message())
        .about(vault)
        .hint(
            "ask who has rights on the subscription for `az keyvault purge --name "
                + vault.name()
                + " --location "
                + clients.place().region()
                + "`, or remove again with the role `Key Vault Contributor` there");
  }

  private static ProviderFailure kept(ResourceId vault, JsonNode deleted) {
    String until = deleted.path("properties").path("scheduledPurgeDate").asText("its time is over");
    return ProviderFailure.of(
            FailureKind.BLOCKED,
            String.format(
                Locale.ROOT,
                "vault `%s` is protected and stays, deleted, until %s",
                vault.name(),
                until))
        .about(vault)
        .hint("a deployment before then brings it back; nothing else of the app is left");
  }
}
