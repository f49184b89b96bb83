package dev.wherry.azure.deployer.operate;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.Answer;
import dev.wherry.azure.deployer.client.Ask;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.OwnRole;
import dev.wherry.azure.deployer.client.Rest;
import dev.wherry.azure.deployer.compile.AzureNames;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Values of secrets in the app's vault. One that is set before the first deployment makes the
 * vault, with the app's tags, so that the deployment finds it. A value that is taken away can be
 * brought back by setting it again, as long as the vault keeps what was deleted.
 */
final class VaultSecrets implements SecretStore {

  private static final String VERSION = "api-version=7.4";
  private static final int DENIED = 403;
  private static final int MISSING = 404;
  private static final int CONFLICT = 409;
  private static final Pattern NAME = Pattern.compile(ResourceName.PATTERN);

  private final AzureClients clients;
  private final AzureNames names;
  private final AppVault vault;
  private final DeployedApps apps;
  private final Rest rest;
  private final String base;

  VaultSecrets(
      AzureClients clients, Destination destination, ResourceGroup group, DeployedApps apps) {
    this.clients = clients;
    this.names = AzureNames.of(destination);
    this.vault = new AppVault(clients, destination, group);
    this.apps = apps;
    this.rest = clients.vaults();
    this.base = clients.cloud().vault(names.vault());
  }

  private String url(ResourceName secret) {
    return base + "/secrets/" + names.secret(secret) + "?" + VERSION;
  }

  /** Calls the vault, which lets in only who has the role. */
  private Answer call(Ask ask, Integer... expected) throws InterruptedException {
    Integer[] all = new Integer[expected.length + 1];
    System.arraycopy(expected, 0, all, 0, expected.length);
    all[expected.length] = DENIED;
    OwnRole role = new OwnRole(clients, OwnRole.Kind.SECRETS, vault.id());
    return role.admitted(() -> rest.send(ask, all));
  }

  /** A secret that was deleted is in the way of one of its name, and is brought back first. */
  @Override
  public void set(ResourceName secret, SecretValue value) throws InterruptedException {
    vault.make();
    bringBack(secret);
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("value", value.reveal());
    call(Ask.of(HttpMethod.PUT, url(secret)).json(document));
  }

  @Override
  public List<String> refresh(ResourceName secret) throws InterruptedException {
    return new SecretReaders(clients, apps).refresh("/secrets/" + names.secret(secret) + "/");
  }

  private void bringBack(ResourceName secret) throws InterruptedException {
    String deleted = base + "/deletedsecrets/" + names.secret(secret);
    Answer found = call(Ask.of(HttpMethod.GET, deleted + "?" + VERSION), MISSING);
    if (!found.refuses()) {
      call(Ask.of(HttpMethod.POST, deleted + "/recover?" + VERSION), MISSING, CONFLICT);
      Poll poll = new Poll(clients.pace(), Duration.ofMillis(500), Duration.ofSeconds(5));
      Ask ask = Ask.of(HttpMethod.GET, url(secret));
      poll.within(
          Duration.ofMinutes(2),
          () -> Optional.of(call(ask, MISSING)).filter(answer -> !answer.refuses()));
    }
  }

  @Override
  public Set<ResourceName> list() throws InterruptedException {
    Set<ResourceName> secrets = new TreeSet<>();
    if (!vault.exists()) {
      return secrets;
    }
    String next = base + "/secrets?" + VERSION;
    while (!next.isEmpty()) {
      JsonNode page = call(Ask.of(HttpMethod.GET, next)).json();
      for (JsonNode secret : page.path("value")) {
        String id = secret.path("id").asText();
        String name = id.substring(id.lastIndexOf('/') + 1);
        if (secret.path("attributes").path("enabled").asBoolean(true)
            && NAME.matcher(name).matches()) {
          secrets.add(new ResourceName(name));
        }
      }
      next = page.path("nextLink").asText("");
    }
    return secrets;
  }

  @Override
  public void remove(ResourceName secret) throws InterruptedException {
    if (vault.exists()) {
      call(Ask.of(HttpMethod.DELETE, url(secret)), MISSING);
    }
  }
}
