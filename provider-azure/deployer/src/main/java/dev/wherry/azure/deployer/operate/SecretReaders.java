package dev.wherry.azure.deployer.operate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.SecretReferences;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The function apps whose settings refer to a secret. */
final class SecretReaders {

  private final SecretReferences references;
  private final DeployedApps apps;

  SecretReaders(AzureClients clients, DeployedApps apps) {
    this.references = new SecretReferences(clients);
    this.apps = apps;
  }

  /**
   * Lets them read it anew, each of them, whatever becomes of the others.
   *
   * @param address how the secret's address goes on behind the vault's
   * @return what came of it, a line for each
   * @throws ProviderException the first refusal
   */
  List<String> refresh(String address) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    Optional<ProviderException> refusal = Optional.empty();
    for (ArmId site : apps.sites()) {
      Set<String> settings = settings(site, address);
      if (!settings.isEmpty()) {
        try {
          refreshed(site, settings).ifPresent(lines::add);
        } catch (ProviderException e) {
          refusal = refusal.or(() -> Optional.of(explained(site, e)));
        }
      }
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return lines;
  }

  private Set<String> settings(ArmId site, String address) throws InterruptedException {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> setting : apps.settings(site).properties()) {
      if (setting.getValue().asText().contains(address)) {
        names.add(setting.getKey());
      }
    }
    return names;
  }

  /** Nothing of an app that is gone by now. */
  private Optional<String> refreshed(ArmId site, Set<String> settings) throws InterruptedException {
    String name = "function app " + site.resource().name();
    return references
        .refresh(site)
        .map(
            statuses ->
                unread(statuses, settings)
                    .map(status -> name + " cannot read it: Azure says " + status)
                    .orElse(name + " reads it anew"));
  }

  /** What Azure tells of a reference that it could not follow, such as {@code SecretNotFound}. */
  private static Optional<String> unread(Map<String, String> statuses, Set<String> settings) {
    return statuses.entrySet().stream()
        .filter(reference -> settings.contains(reference.getKey()))
        .map(Map.Entry::getValue)
        .filter(status -> !status.equals(SecretReferences.RESOLVED))
        .findFirst();
  }

  private static ProviderException explained(ArmId site, ProviderException e) {
    ProviderFailure why = e.failure();
    ProviderFailure told =
        new ProviderFailure(
            why.kind(),
            "the value is set, and function app `"
                + site.resource().name()
                + "` may go on with the old one for up to 24 hours: "
                + why.message(),
            why.resource(),
            why.hint().or(() -> Optional.of("set it once more to let the app read it at once")),
            why.retryAfter());
    return new ProviderException(told, e);
  }
}
