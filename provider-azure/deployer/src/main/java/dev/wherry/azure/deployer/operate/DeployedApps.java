package dev.wherry.azure.deployer.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.model.FunctionName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The function apps of one app and stage: their tags say so, and their settings what they run. */
final class DeployedApps {

  private static final String VERSION = NativeTypes.apiVersion(NativeTypes.SITE);

  private final AzureClients clients;
  private final Destination destination;
  private final ResourceGroup group;

  DeployedApps(AzureClients clients, Destination destination, ResourceGroup group) {
    this.clients = clients;
    this.destination = destination;
    this.group = group;
  }

  /**
   * A function app.
   *
   * @param id its id
   * @param host where it answers
   * @param prefix what stands before every path; empty for nothing
   */
  record App(ArmId id, String host, String prefix) {

    String name() {
      return id.resource().name();
    }

    /** What the path of a route is added to. */
    String routes() {
      return "https://" + host + (prefix.isEmpty() ? "" : "/" + prefix);
    }
  }

  /**
   * The app that runs a function.
   *
   * @throws ProviderException when none does
   */
  App of(FunctionName function) throws InterruptedException {
    for (ArmId id : sites()) {
      Optional<JsonNode> site = clients.arm().find(id.text(), VERSION);
      JsonNode settings = site.isPresent() ? settings(id) : MissingNode.getInstance();
      if (site.isPresent() && runs(settings, function)) {
        return new App(
            id,
            site.get().path("properties").path("defaultHostName").asText(),
            settings.path(Ownership.ROUTE_PREFIX).asText(""));
      }
    }
    throw new ProviderException(
        ProviderFailure.of(
                FailureKind.REJECTED,
                "function `"
                    + function
                    + "` of app `"
                    + destination.app()
                    + "` is not deployed in stage `"
                    + destination.stage()
                    + "`")
            .hint("`wherry deploy --target " + destination.target().name() + "` deploys it"));
  }

  /** All of them. */
  List<ArmId> sites() throws InterruptedException {
    if (!group.exists()) {
      return List.of();
    }
    return group.tagged().stream()
        .filter(id -> id.resource().type().value().equalsIgnoreCase(NativeTypes.SITE))
        .toList();
  }

  private static boolean runs(JsonNode settings, FunctionName function) {
    String list = settings.path(Ownership.FUNCTIONS).asText("");
    return Arrays.asList(list.split(",", -1)).contains(function.value());
  }

  /** What its settings are, by name; nothing of one that is gone. */
  JsonNode settings(ArmId site) throws InterruptedException {
    return clients
        .arm()
        .listed(site + "/config/appsettings/list", VERSION)
        .map(settings -> settings.path("properties"))
        .orElseGet(MissingNode::getInstance);
  }
}
