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
    boolean up =
        poll.within(
                LONGEST,
                () -> whenUp(() -> clients.arm().listed(site + "/syncfunctiontriggers", VERSION)))
            .isPresent();
    if (!up) {
      throw new ProviderException(down());
    }
    Set<String> seen = new TreeSet<>();
    Optional<Set<String>> known =
        poll.within(
            LONGEST,
            () -> {
              seen.clear();
              whenUp(() -> Optional.of(known())).ifPresent(seen::addAll);
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

  private static ProviderFailure down() {
    return ProviderFailure.of(
            FailureKind.UNAVAILABLE, "the package arrived, and its host does not start")
        .hint("`wherry logs`, or the log stream, says why; then deploy again");
  }

  /**
   * The answer of a host that has started. One that has not makes Resource Manager answer 400 with
   * these words: issue 3008 of Azure/azure-functions-core-tools, read on 2026-11-27.
   */
  private static <T> Optional<T> whenUp(Poll.Question<T> question) throws InterruptedException {
    try {
      return question.ask();
    } catch (ProviderException e) {
      if (e.failure().message().contains("from host runtime")) {
        return Optional.empty();
      }
      throw e;
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
