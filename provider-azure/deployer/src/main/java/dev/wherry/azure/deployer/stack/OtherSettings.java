package dev.wherry.azure.deployer.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings of function apps that are not the app's own. Its own are those of the blueprint, those
 * of the template before, and all of Wherry's names.
 */
final class OtherSettings {

  private static final String OURS = "WHERRY_";

  private final AzureClients clients;
  private final Stacks stacks;

  OtherSettings(AzureClients clients, Stacks stacks) {
    this.clients = clients;
    this.stacks = stacks;
  }

  /** What others set, by the name of the resource that holds an app's settings. */
  Map<String, Map<String, String>> read(Blueprint desired) throws InterruptedException {
    Map<String, Set<String>> owned = before();
    Map<String, Map<String, String>> others = new TreeMap<>();
    for (NativeResource resource : desired.resources().values()) {
      if (resource.id().type().value().equals(NativeTypes.SITE_CONFIG)) {
        Set<String> own = owned.computeIfAbsent(resource.id().name(), none -> new TreeSet<>());
        own.addAll(keys(resource));
        Map<String, String> live = live(resource.id());
        live.keySet().removeIf(key -> own.contains(key) || isOurs(key));
        if (!live.isEmpty()) {
          others.put(resource.id().name(), live);
        }
      }
    }
    return others;
  }

  private static boolean isOurs(String key) {
    return key.startsWith(OURS);
  }

  private static Set<String> keys(NativeResource settings) {
    return settings.properties().values().get("properties") instanceof Value.Fields fields
        ? fields.values().keySet()
        : Set.of();
  }

  /** What an app has now; nothing when it is not there. */
  private Map<String, String> live(ResourceId settings) throws InterruptedException {
    Map<String, String> live = new TreeMap<>();
    Optional<JsonNode> found =
        clients
            .arm()
            .listed(
                clients.place().id(settings).text() + "/list",
                NativeTypes.apiVersion(NativeTypes.SITE_CONFIG));
    found.ifPresent(
        document ->
            document
                .path("properties")
                .properties()
                .forEach(entry -> live.put(entry.getKey(), entry.getValue().asText())));
    return live;
  }

  /** What the template before owned. */
  private Map<String, Set<String>> before() throws InterruptedException {
    Map<String, Set<String>> owned = new TreeMap<>();
    Optional<Object> template = stacks.template();
    if (template.isPresent()) {
      JsonNode document = new ObjectMapper().valueToTree(template.get());
      for (JsonNode resource : document.path("resources")) {
        if (resource.path("type").asText().equals(NativeTypes.SITE_CONFIG)) {
          Set<String> keys = new TreeSet<>();
          resource
              .path("properties")
              .properties()
              .forEach(
                  entry -> {
                    if (!StackTemplate.isOthers(entry.getValue().asText())) {
                      keys.add(entry.getKey());
                    }
                  });
          owned.put(resource.path("name").asText(), keys);
        }
      }
    }
    return owned;
  }
}
