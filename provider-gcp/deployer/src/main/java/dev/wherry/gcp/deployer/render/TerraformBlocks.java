package dev.wherry.gcp.deployer.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.gcp.deployer.data.GoogleTypes;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.ResourceType;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resources as Terraform's blocks. Its provider calls the fields of Google's APIs the same, in
 * {@code snake_case}, but for few.
 */
final class TerraformBlocks {

  private TerraformBlocks() {}

  static ObjectNode of(NativeResource resource) {
    String type = resource.id().type().value();
    Map<String, PropertyType> known =
        GoogleTypes.shipped().find(type).map(ResourceType::properties).orElse(Map.of());
    ObjectNode block = Json.object();
    place(resource, type, block);
    resource
        .properties()
        .values()
        .forEach(
            (key, value) -> {
              if (!key.equals("parent") && !key.equals("environment")) {
                block.set(snake(key), json(value, known.get(key)));
              }
            });
    switch (type) {
      case NativeTypes.SECRET -> replication(block);
      case NativeTypes.SECRET_MEMBER -> block.set("secret_id", block.remove("secret"));
      case NativeTypes.SERVICE_MEMBER -> service(resource, block);
      default -> {}
    }
    return block;
  }

  /** The name, and where: {@code projects/P/locations/R}. */
  private static void place(NativeResource resource, String type, ObjectNode block) {
    String name = resource.id().name();
    Value parent = resource.properties().values().get("parent");
    String[] parts = parent == null ? new String[0] : TerraformText.of(parent).split("/", -1);
    if (parts.length > 1) {
      block.put("project", parts[1]);
    }
    switch (type) {
      case NativeTypes.ACCOUNT -> block.put("account_id", name);
      case NativeTypes.SECRET -> block.put("secret_id", name);
      case NativeTypes.FUNCTION -> block.put("name", name).put("location", parts[3]);
      case NativeTypes.JOB -> block.put("name", name).put("region", parts[3]);
      default -> {}
    }
  }

  private static void replication(ObjectNode secret) {
    ObjectNode replication = secret.withObject("/replication");
    JsonNode automatic = replication.remove("automatic");
    if (automatic != null) {
      replication.set("auto", automatic);
    }
  }

  /** The service of a function has its name and its place. */
  private static void service(NativeResource resource, ObjectNode member) {
    if (resource.properties().values().get("service") instanceof Value.Attribute service) {
      String function = Terraform.address(service.resource());
      member.remove("service");
      member.put("name", "${" + function + ".name}");
      member.put("project", "${" + function + ".project}");
      member.put("location", "${" + function + ".location}");
    }
  }

  private static JsonNode json(Value value, @Nullable PropertyType type) {
    if (value instanceof Value.Fields fields) {
      boolean free = type != null && type.kind() == PropertyType.Kind.MAP;
      ObjectNode map = Json.object();
      fields
          .values()
          .forEach(
              (key, part) ->
                  map.set(
                      free ? TerraformText.escaped(key) : snake(key),
                      json(part, type == null ? null : type.properties().get(key))));
      return map;
    }
    if (value instanceof Value.Items items) {
      ArrayNode list = Json.array();
      items.values().forEach(part -> list.add(json(part, type == null ? null : type.items())));
      return list;
    }
    if (value instanceof Value.Literal literal && !(literal.value() instanceof String)) {
      return Json.scalar(literal);
    }
    return Json.object().textNode(TerraformText.of(value));
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
