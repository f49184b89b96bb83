package dev.wherry.azure.deployer.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the subnets that function apps reach out through can take those of a Flex Consumption
 * plan (https://learn.microsoft.com/azure/azure-functions/flex-consumption-how-to, "Enable virtual
 * network integration", 2026).
 */
final class NetworkCheck {

  /** What has to be registered for it, and what a subnet is delegated to. */
  static final String PROVIDER = "Microsoft.App";

  private static final String DELEGATION = PROVIDER + "/environments";
  private static final String VERSION = "2024-05-01";

  private final AzureClients clients;
  private final Set<String> subnets;

  /** A check for a change that makes this. */
  NetworkCheck(AzureClients clients, Blueprint made) {
    this.clients = clients;
    this.subnets = new TreeSet<>();
    for (NativeResource resource : made.resources().values()) {
      if (resource.id().type().value().equals(NativeTypes.SITE)
          && resource.properties().values().get("properties") instanceof Value.Fields site
          && site.values().get("virtualNetworkSubnetId") instanceof Value.Literal subnet) {
        subnets.add(subnet.value().toString());
      }
    }
  }

  /** Whether any function app reaches out through a subnet. */
  boolean isNeeded() {
    return !subnets.isEmpty();
  }

  List<ProviderFailure> problems() throws InterruptedException {
    List<ProviderFailure> problems = new ArrayList<>();
    for (String subnet : subnets) {
      Optional<JsonNode> found = clients.arm().find(subnet, VERSION);
      if (found.isEmpty()) {
        problems.add(
            ProviderFailure.of(FailureKind.REJECTED, "there is no subnet `" + subnet + "`")
                .hint(
                    "correct the target's `network: { subnet: … }`: `az network vnet subnet list`"
                        + " shows the ids"));
      } else if (!isDelegated(found.get())) {
        problems.add(
            ProviderFailure.of(
                    FailureKind.BLOCKED,
                    "the subnet `" + subnet + "` is not delegated to " + DELEGATION)
                .hint(
                    "delegate it: `az network vnet subnet update --delegations "
                        + DELEGATION
                        + " --ids "
                        + subnet
                        + "`"));
      }
    }
    return problems;
  }

  private static boolean isDelegated(JsonNode subnet) {
    for (JsonNode delegation : subnet.path("properties").path("delegations")) {
      String to = delegation.path("properties").path("serviceName").asText();
      if (to.equalsIgnoreCase(DELEGATION)) {
        return true;
      }
    }
    return false;
  }
}
