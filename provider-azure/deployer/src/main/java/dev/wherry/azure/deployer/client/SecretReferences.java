package dev.wherry.azure.deployer.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings of a function app that refer to secrets. The platform keeps what a reference led to and
 * looks again within 24 hours, or when it is asked to: "Understand rotation" at
 * https://learn.microsoft.com/azure/app-service/app-service-key-vault-references, read on
 * 2026-11-26.
 */
public final class SecretReferences {

  /** What Azure says of a reference that led to a value. */
  public static final String RESOLVED = "Resolved";

  /** What it says while the app may not read the secret. */
  public static final String DENIED = "AccessToKeyVaultDenied";

  /** The version that the page names; Azure's specifications have no such call. */
  private static final String VERSION = "2022-03-01";

  private static final String REFRESH = "/config/configreferences/appsettings/refresh";

  private final AzureClients clients;

  /** References of function apps of a place. */
  public SecretReferences(AzureClients clients) {
    this.clients = clients;
  }

  /**
   * Lets an app follow its references anew.
   *
   * @return what came of each, by the name of its setting; nothing when the app is gone
   */
  public Optional<Map<String, String>> refresh(ArmId site) throws InterruptedException {
    return clients.arm().listed(site + REFRESH, VERSION).map(SecretReferences::statuses);
  }

  private static Map<String, String> statuses(JsonNode answer) {
    Map<String, String> statuses = new TreeMap<>();
    for (JsonNode reference : answer.path("value")) {
      statuses.put(
          reference.path("name").asText(),
          reference.path("properties").path("status").asText(RESOLVED));
    }
    return statuses;
  }
}
