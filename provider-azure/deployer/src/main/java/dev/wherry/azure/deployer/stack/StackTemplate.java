package dev.wherry.azure.deployer.stack;

import com.azure.resourcemanager.resources.models.DeploymentParameter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.render.ArmTemplate;
import dev.wherry.spi.blueprint.Blueprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stack is asked to become: the template that the user sees in the build folder, and beside
 * it the settings of function apps that others made. Azure replaces all settings of an app at once;
 * these go along as a secure parameter, which it neither logs nor keeps.
 *
 * @param document the template
 * @param values of its parameters, by name
 */
record StackTemplate(Map<String, Object> document, Map<String, Object> values) {

  private static final String OTHERS = "others";

  /** The template of a blueprint whose digests are filled in. */
  static StackTemplate of(Blueprint desired, Map<String, Map<String, String>> others) {
    Map<String, Object> document = copy(ArmTemplate.of(desired).text());
    Map<String, String> values = new TreeMap<>();
    others.forEach(
        (config, settings) ->
            settings.forEach((key, value) -> values.put(config + "/" + key, value)));
    if (values.isEmpty()) {
      return new StackTemplate(document, Map.of());
    }
    parameter(document);
    others.forEach(
        (config, settings) -> settings.keySet().forEach(key -> add(document, config, key)));
    return new StackTemplate(document, Map.of(OTHERS, values));
  }

  /** The values as the client for stacks takes them. */
  Map<String, DeploymentParameter> parameters() {
    Map<String, DeploymentParameter> parameters = new TreeMap<>();
    values.forEach(
        (name, value) -> parameters.put(name, new DeploymentParameter().withValue(value)));
    return parameters;
  }

  /** The client's writer knows plain numbers only. */
  static Map<String, Object> copy(String text) {
    try {
      return new ObjectMapper().readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a template is JSON", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Map<String, Object> in, String key) {
    return (Map<String, Object>) in.computeIfAbsent(key, absent -> new LinkedHashMap<>());
  }

  private static void parameter(Map<String, Object> document) {
    Map<String, Object> parameter = fields(fields(document, "parameters"), OTHERS);
    parameter.put("type", "secureObject");
    parameter.put("metadata", Map.of("description", "Settings that others made, which stay"));
  }

  private static void add(Map<String, Object> document, String config, String key) {
    for (Map<String, Object> resource : resources(document)) {
      if (NativeTypes.SITE_CONFIG.equals(resource.get("type"))
          && config.equals(resource.get("name"))) {
        String path = (config + "/" + key).replace("'", "''");
        fields(resource, "properties").put(key, "[parameters('" + OTHERS + "')['" + path + "']]");
      }
    }
  }

  /** The resources of a template. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> resources(Map<String, Object> document) {
    return (List<Map<String, Object>>) document.getOrDefault("resources", List.of());
  }

  /** Whether a template's value stands for a setting that others made. */
  static boolean isOthers(Object value) {
    return value.toString().startsWith("[parameters('" + OTHERS + "')");
  }
}
