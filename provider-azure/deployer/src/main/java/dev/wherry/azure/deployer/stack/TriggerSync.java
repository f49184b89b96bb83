package dev.wherry.azure.deployer.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the platform what triggers a function app has, and asks until it knows of exactly the
 * functions that the package declares: no fixed wait is right.
 */
final class TriggerSync {

  private static final String VERSION = NativeTypes.apiVersion(NativeTypes.SITE);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final AzureClients clients;
  private final String site;
  private final Poll poll;

  TriggerSync(AzureClients clients, ResourceId site) {
    this.clients = clients;
    this.site = clients.place().id(site).text();
    this.poll = new Poll(clients.pace(), Duration.ofSeconds(1), Duration.ofSeconds(10));
  }

  void sync(Set<String> functions) throws InterruptedException {
    clients.arm().post(site + "/syncfunctiontriggers", VERSION, Optional.empty());
    Set<String> seen = new TreeSet<>();
    Optional<Set<String>> known =
        poll.within(
            LONGEST,
            () -> {
              seen.clear();
              seen.addAll(known());
              return Optional.of(seen).filter(functions::equals);
            });
    if (known.isEmpty()) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.REJECTED,
                  "the package arrived, and the platform knows of the functions "
                      + seen
                      + " instead of "
                      + functions)
              .hint("its host could not load them: `wherry logs`, or the log stream, says why"));
    }
  }

  private Set<String> known() throws InterruptedException {
    Set<String> names = new TreeSet<>();
    for (JsonNode function : clients.arm().list(site + "/functions", VERSION)) {
      String name = function.path("name").asText();
      names.add(name.substring(name.lastIndexOf('/') + 1));
    }
    return names;
  }
}
