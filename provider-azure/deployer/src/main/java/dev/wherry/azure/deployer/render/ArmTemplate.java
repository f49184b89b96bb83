package dev.wherry.azure.deployer.render;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.CreationOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A blueprint as an ARM template for a resource group: the same bytes for the same blueprint.
 *
 * @param document the template as maps, lists and scalars
 */
public record ArmTemplate(Map<String, Object> document) {

  static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
  static final String VERSION = "1.0.0.0";

  private static final String LOCATION = "location";

  /** Writes a blueprint whose digests are filled in. */
  public static ArmTemplate of(Blueprint resolved) {
    References references = new References(resolved);
    TemplateValue values = new TemplateValue(references);
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("$schema", SCHEMA);
    template.put("contentVersion", VERSION);
    region(resolved)
        .ifPresent(region -> template.put("parameters", Map.of(LOCATION, parameter(region))));
    template.put(
        "resources",
        CreationOrder.of(resolved).stream().map(one -> written(one, references)).toList());
    Map<String, Object> outputs = new TreeMap<>();
    resolved
        .outputs()
        .forEach((name, value) -> outputs.put(OutputName.of(name), output(name, values.of(value))));
    template.put("outputs", outputs);
    return new ArmTemplate(template);
  }

  /** As readable JSON. */
  public String text() {
    return TemplateText.of(document);
  }

  private static Optional<Object> region(Blueprint resolved) {
    return resolved.resources().values().stream()
        .map(resource -> resource.properties().values().get(LOCATION))
        .filter(Value.Literal.class::isInstance)
        .map(location -> ((Value.Literal) location).value())
        .findFirst();
  }

  private static Map<String, Object> parameter(Object region) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("type", "string");
    parameter.put("defaultValue", region);
    parameter.put("metadata", Map.of("description", "Where everything runs"));
    return parameter;
  }

  private static Map<String, Object> output(String name, Object value) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("type", "string");
    output.put("metadata", Map.of("description", name));
    output.put("value", value);
    return output;
  }

  private static Map<String, Object> written(NativeResource resource, References references) {
    TemplateValue values = new TemplateValue(references);
    Map<String, Object> written = new LinkedHashMap<>();
    String type = resource.id().type().value();
    written.put("type", type);
    written.put("apiVersion", NativeTypes.apiVersion(type));
    written.put("name", resource.id().name());
    resource.properties().values().forEach((key, value) -> written.put(key, values.of(value)));
    written.computeIfPresent(LOCATION, (key, region) -> "[parameters('" + LOCATION + "')]");
    List<String> before =
        resource.dependencies().stream().map(id -> "[" + references.id(id) + "]").toList();
    if (!before.isEmpty()) {
      written.put("dependsOn", before);
    }
    return Elsewhere.of(resource).map(place -> place.holding(written)).orElse(written);
  }
}
