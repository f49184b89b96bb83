package dev.wherry.azure.deployer.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;

/**
 * Where a function app takes packages.
 *
 * @param host its host, as Azure Resource Manager names it
 */
record DeploymentEnd(String host) {

  static DeploymentEnd of(AzureClients clients, ResourceId site) throws InterruptedException {
    return of(clients, clients.place().id(site));
  }

  static DeploymentEnd of(AzureClients clients, ArmId site) throws InterruptedException {
    JsonNode live =
        clients
            .arm()
            .find(site.text(), NativeTypes.apiVersion(NativeTypes.SITE))
            .orElseThrow(
                () ->
                    new ProviderException(
                        ProviderFailure.of(
                                FailureKind.REJECTED,
                                "function app `" + site.resource().name() + "` is gone")
                            .hint("deploy again")));
    return of(live);
  }

  /** The host that the app lists as its repository's. */
  static DeploymentEnd of(JsonNode site) {
    for (JsonNode host : site.path("properties").path("hostNameSslStates")) {
      if (host.path("hostType").asText().equals("Repository")) {
        return new DeploymentEnd(host.path("name").asText());
      }
    }
    String name = site.path("properties").path("defaultHostName").asText();
    return new DeploymentEnd(name.replaceFirst("\\.", ".scm."));
  }

  String url(String path) {
    return "https://" + host + path;
  }
}
