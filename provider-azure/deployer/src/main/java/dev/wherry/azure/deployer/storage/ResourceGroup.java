package dev.wherry.azure.deployer.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The group that an app's resources stand in. Wherry makes it unless it is there, and takes away
 * only what it made: its tags say so.
 */
public final class ResourceGroup {

  /** The version of Azure Resource Manager's own API. */
  public static final String VERSION = "2021-04-01";

  /** What Application Insights puts beside itself without being asked. */
  private static final Set<String> BESIDE =
      Set.of(
          "microsoft.insights/actiongroups", "microsoft.alertsmanagement/smartdetectoralertrules");

  private final AzureClients clients;
  private final Destination destination;
  private final String id;
  private volatile boolean there;

  /** The group of one app and stage. */
  public ResourceGroup(AzureClients clients, Destination destination) {
    this.clients = clients;
    this.destination = destination;
    this.id = clients.place().groupId();
  }

  /**
   * Whether it is there.
   *
   * @throws ProviderException when it is another app's
   */
  public boolean exists() throws InterruptedException {
    // It goes by this connection or not at all while one is at work.
    there = there || find().isPresent();
    return there;
  }

  private Optional<JsonNode> find() throws InterruptedException {
    Optional<JsonNode> found = clients.arm().find(id, VERSION);
    if (found.isPresent() && isAnothers(found.get().path("tags"))) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN,
                  "the resource group `"
                      + clients.place().group()
                      + "` belongs to app `"
                      + found.get().path("tags").path(Ownership.APP).asText()
                      + "` in stage `"
                      + found.get().path("tags").path(Ownership.STAGE).asText()
                      + "`")
              .hint("name the app or the stage otherwise, or the target's `resource-group`"));
    }
    return found;
  }

  /** One that the manifest names may be shared. */
  private boolean isAnothers(JsonNode tags) {
    return !destination.target().settings().containsKey("resource-group")
        && tags.has(Ownership.APP)
        && !isOurs(tags);
  }

  private boolean isOurs(JsonNode tags) {
    return Ownership.of(destination).entrySet().stream()
        .allMatch(tag -> tag.getValue().equals(tags.path(tag.getKey()).asText()));
  }

  /** Makes it, unless it is there. */
  public void make() throws InterruptedException {
    if (!exists()) {
      ObjectNode group = JsonNodeFactory.instance.objectNode();
      group.put("location", clients.place().region());
      ObjectNode tags = group.putObject("tags");
      Ownership.of(destination).forEach(tags::put);
      clients.arm().put(id, VERSION, group);
      there = true;
    }
  }

  /** All resources in it that have a resource group's own listing. */
  public List<JsonNode> resources() throws InterruptedException {
    return clients.arm().list(id + "/resources", VERSION);
  }

  /** What in it says that it is the app's. */
  public List<ArmId> tagged() throws InterruptedException {
    return resources().stream()
        .filter(resource -> isOurs(resource.path("tags")))
        .map(resource -> new ArmId(resource.path("id").asText()))
        .toList();
  }

  /** Takes it away, if Wherry made it and nothing is in it any more. */
  void discard() throws InterruptedException {
    Optional<JsonNode> found = find();
    if (found.isPresent() && isOurs(found.get().path("tags")) && isEmpty()) {
      clients.arm().delete(id, VERSION);
      there = false;
    }
  }

  private boolean isEmpty() throws InterruptedException {
    return resources().stream()
        .map(resource -> resource.path("type").asText().toLowerCase(Locale.ROOT))
        .allMatch(BESIDE::contains);
  }
}
