package dev.wherry.testkit.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One native event and what must come of it.
 *
 * @param name the file's, without its ending
 * @param probe the class name of the function behind the adapter
 * @param routes its HTTP routes as in a manifest, {@code key} behind those that ask for one
 * @param keys the value of the secret that holds the keys
 * @param secrets values of the secrets that the function uses, by name
 * @param event as the platform sends it
 * @param platform what else the platform says of the call; its words are the adapter's own
 * @param seen the neutral input that the function must see; without it the function must not run
 * @param answer the native answer
 * @param failure what the platform must be told instead of an answer
 */
public record RuntimeCase(
    String name,
    String probe,
    List<String> routes,
    Optional<String> keys,
    Map<String, String> secrets,
    JsonNode event,
    Map<String, String> platform,
    Optional<JsonNode> seen,
    Optional<JsonNode> answer,
    Optional<RuntimeFailure> failure) {

  /** Copies the collections in. */
  public RuntimeCase {
    routes = List.copyOf(routes);
    secrets = Map.copyOf(secrets);
    platform = Map.copyOf(platform);
  }

  static RuntimeCase of(String name, JsonNode file, JsonNode event) {
    return new RuntimeCase(
        name,
        PROBES + "." + file.path("probe").asText("HttpProbe"),
        file.path("routes").valueStream().map(JsonNode::asText).toList(),
        text(file.path("keys")),
        texts(file.path("secrets")),
        event,
        texts(file.path("platform")),
        present(file, "seen"),
        present(file, "answer"),
        present(file, "failure")
            .map(f -> new RuntimeFailure(f.path("type").asText(), f.path("message").asText())));
  }

  private static final String PROBES = RuntimeCase.class.getPackageName() + ".probe";

  private static Optional<JsonNode> present(JsonNode file, String member) {
    return Optional.ofNullable(file.get(member));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }
}
