package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.SecretReferences;
import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Function apps that a deployment gave the right to read secrets. It counts some minutes later, and
 * the platform, which looked at once and found the door closed, would look again within a day.
 */
final class FreshReaders {

  private static final Duration UNTIL_THE_ROLE_COUNTS = Duration.ofMinutes(5);

  private final AzureClients clients;
  private final StackUpdate update;
  private final SecretReferences references;

  FreshReaders(AzureClients clients, StackUpdate update) {
    this.clients = clients;
    this.update = update;
    this.references = new SecretReferences(clients);
  }

  /** Lets an app look again until it may, if it is one of them. */
  void read(ResourceId site, PhaseListener phases) throws InterruptedException {
    if (!rolesWereGiven() || !refersToSecrets(site)) {
      return;
    }
    phases.begins("reading secrets");
    Poll poll = new Poll(clients.pace(), Duration.ofSeconds(1), Duration.ofSeconds(15));
    try {
      if (poll.within(UNTIL_THE_ROLE_COUNTS, () -> looked(site)).isEmpty()) {
        phases.begins("Azure does not let it read its secrets yet; within a day it looks again");
      }
    } catch (ProviderException e) {
      if (e.failure().kind() != FailureKind.PERMISSION) {
        throw e;
      }
      phases.begins("you may not let it read its secrets at once; within a day it looks again");
    }
  }

  /** Something, once no door is closed; a secret without a value is no matter of rights. */
  private Optional<Map<String, String>> looked(ResourceId site) throws InterruptedException {
    Map<String, String> statuses = references.refresh(clients.place().id(site)).orElseGet(Map::of);
    return statuses.containsValue(SecretReferences.DENIED)
        ? Optional.empty()
        : Optional.of(statuses);
  }

  private boolean rolesWereGiven() {
    return update.changes().entrySet().stream()
        .filter(change -> change.getValue() == Action.CREATE || change.getValue() == Action.REPLACE)
        .map(change -> change.getKey().type().value())
        .anyMatch(type -> type.equals(NativeTypes.ROLE) || type.equals(NativeTypes.IDENTITY));
  }

  private boolean refersToSecrets(ResourceId site) {
    NativeResource settings =
        update
            .desired()
            .resources()
            .get(ResourceId.of(NativeTypes.SITE_CONFIG, site.name() + "/appsettings"));
    return settings != null
        && settings.properties().values().get("properties") instanceof Value.Fields all
        && all.values().keySet().stream().anyMatch(Ownership::isSecret);
  }
}
