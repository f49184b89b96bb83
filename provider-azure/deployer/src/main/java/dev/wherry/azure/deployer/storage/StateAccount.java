package dev.wherry.azure.deployer.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.OwnRole;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * The storage account that Wherry keeps things in: one for each resource group, private, encrypted,
 * without keys. It is apart from the accounts of function apps, whose identities may write there.
 */
public final class StateAccount {

  private static final String CONTAINER = "wherry";
  private static final int DIGITS = 18;
  private static final int MISSING = 404;

  private final AzureClients clients;
  private final ResourceGroup group;
  private final OwnRole role;
  private final ArmId id;
  private final Blobs blobs;
  private boolean ready;

  /** The account of a group. */
  public StateAccount(AzureClients clients, ResourceGroup group) {
    this.clients = clients;
    this.group = group;
    String name = name(clients.place().groupId());
    this.id = clients.place().id(NativeTypes.STORAGE, name);
    this.role = new OwnRole(clients, OwnRole.Kind.BLOBS, id);
    this.blobs = new Blobs(clients.blobs(), clients.cloud().blobs(name) + "/" + CONTAINER);
  }

  /** Names of accounts are the whole world's: this one follows from the group's id. */
  static String name(String groupId) {
    byte[] bytes = groupId.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    String digits = UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
    return "wherry" + digits.substring(0, DIGITS);
  }

  Blobs blobs() {
    return blobs;
  }

  /** Whether it is there and lets in who is signed in. */
  public synchronized boolean exists() throws InterruptedException {
    if (!ready) {
      ready = group.exists() && find() && isOpen();
    }
    return ready;
  }

  private boolean find() throws InterruptedException {
    return clients.arm().find(id.text(), version()).isPresent();
  }

  private static String version() {
    return NativeTypes.apiVersion(NativeTypes.STORAGE);
  }

  /** A container that is not there is still to be made. */
  private boolean isOpen() throws InterruptedException {
    return role.admitted(blobs::knock).status() != MISSING;
  }

  /** Makes it, unless it is there. */
  public synchronized void make() throws InterruptedException {
    if (exists()) {
      return;
    }
    group.make();
    clients.arm().put(id.text(), version(), account());
    clients.arm().put(id + "/blobServices/default/containers/" + CONTAINER, version(), container());
    if (!isOpen()) {
      throw new ProviderException(
          ProviderFailure.of(
              FailureKind.UNAVAILABLE, "the container `" + CONTAINER + "` is not there yet"));
    }
    ready = true;
  }

  private ObjectNode account() {
    ObjectNode account = JsonNodeFactory.instance.objectNode();
    account.put("location", clients.place().region()).put("kind", "StorageV2");
    account.putObject("sku").put("name", "Standard_LRS");
    account.putObject("tags").put("wherry", "state");
    ObjectNode properties = account.putObject("properties");
    properties
        .put("allowBlobPublicAccess", false)
        .put("allowSharedKeyAccess", false)
        .put("defaultToOAuthAuthentication", true)
        .put("minimumTlsVersion", "TLS1_2")
        .put("supportsHttpsTrafficOnly", true);
    ObjectNode encryption =
        properties.putObject("encryption").put("keySource", "Microsoft.Storage");
    encryption
        .putObject("services")
        .putObject("blob")
        .put("enabled", true)
        .put("keyType", "Account");
    return account;
  }

  private static ObjectNode container() {
    ObjectNode container = JsonNodeFactory.instance.objectNode();
    container.putObject("properties").put("publicAccess", "None");
    return container;
  }

  /** What was known of it may be true no more: someone else may have taken it away. */
  synchronized void forget() {
    ready = false;
  }

  /** Takes it and its group away, if nothing of any app is left in them. */
  void discard() throws InterruptedException {
    if (exists() && blobs.list("").isEmpty()) {
      clients.arm().delete(id.text(), version());
      forget();
    } else if (exists()) {
      return;
    }
    group.discard();
  }
}
