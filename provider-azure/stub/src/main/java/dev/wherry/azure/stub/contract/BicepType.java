package dev.wherry.azure.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A type of Bicep's descriptions of resources.
 *
 * @param file all types of its namespace; they refer to each other by position
 * @param node the type itself
 */
public record BicepType(JsonNode file, JsonNode node) {

  private static final int REQUIRED = 1;
  private static final int READ_ONLY = 2;
  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

  /**
   * What a resource consists of.
   *
   * @param version of its provider's API
   * @param name with slashes; its last part chooses among the kinds of settings
   */
  public static BicepType ofResource(String type, String version, String name) {
    String namespace = type.substring(0, type.indexOf('/')).toLowerCase(Locale.ROOT);
    JsonNode file =
        FILES.computeIfAbsent(
            "bicep-types/" + namespace + "-" + version + ".json", Contracts::read);
    for (JsonNode node : file) {
      if (node.path("name").asText().equalsIgnoreCase(type + "@" + version)) {
        BicepType body = new BicepType(file, node).at(node.path("body"));
        return body.kind().equals("DiscriminatedObjectType")
            ? body.at(body.node.path("elements").path(name.substring(name.lastIndexOf('/') + 1)))
            : body;
      }
    }
    throw new AssertionError("no type " + type + "@" + version);
  }

  /** Which kind of type it is, such as {@code ObjectType}. */
  public String kind() {
    return node.path("$type").asText();
  }

  /** What a reference leads to. */
  public BicepType at(JsonNode reference) {
    String path = reference.path("$ref").asText();
    return new BicepType(file, file.get(Integer.parseInt(path.substring(2))));
  }

  /** The properties of an object. */
  public Map<String, Property> properties() {
    Map<String, Property> properties = new LinkedHashMap<>();
    node.path("properties")
        .properties()
        .forEach(
            field ->
                properties.put(
                    field.getKey(),
                    new Property(
                        at(field.getValue().path("type")),
                        field.getValue().path("flags").asInt())));
    return properties;
  }

  /** What an object takes under names that are not its own. */
  public Optional<BicepType> others() {
    JsonNode others = node.path("additionalProperties");
    return others.has("$ref") ? Optional.of(at(others)) : Optional.empty();
  }

  /**
   * A property.
   *
   * @param type what it takes
   * @param flags how it is used
   */
  public record Property(BicepType type, int flags) {

    /** Whether it must be there. */
    public boolean required() {
      return (flags & REQUIRED) != 0;
    }

    /** Whether only Azure gives it. */
    public boolean readOnly() {
      return (flags & READ_ONLY) != 0;
    }
  }
}
