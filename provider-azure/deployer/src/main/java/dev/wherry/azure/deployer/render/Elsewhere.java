package dev.wherry.azure.deployer.render;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roles on something outside the template's resource group, each in a deployment of that group
 * within this one.
 */
final class Elsewhere {

  private static final String SCOPE = "scope";
  private static final Pattern FOREIGN =
      Pattern.compile("/subscriptions/([^/]+)/resourceGroups/([^/]+)(/providers/.+)?");

  private Elsewhere() {}

  /** The resource as it is, unless it stands elsewhere. */
  static Map<String, Object> wrapped(NativeResource resource, Map<String, Object> written) {
    Matcher foreign = FOREIGN.matcher(String.valueOf(written.get(SCOPE)));
    return foreign.matches() ? wrapped(resource, written, foreign) : written;
  }

  private static Map<String, Object> wrapped(
      NativeResource resource, Map<String, Object> written, Matcher foreign) {
    Map<String, Object> inner = new LinkedHashMap<>(written);
    Object before = inner.remove("dependsOn");
    if (foreign.group(3) == null) {
      inner.remove(SCOPE);
    }
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("$schema", ArmTemplate.SCHEMA);
    template.put("contentVersion", ArmTemplate.VERSION);
    template.put("resources", List.of(inner));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("mode", "Incremental");
    properties.put("template", template);
    Map<String, Object> deployment = new LinkedHashMap<>();
    deployment.put("type", NativeTypes.DEPLOYMENT);
    deployment.put("apiVersion", NativeTypes.apiVersion(NativeTypes.DEPLOYMENT));
    deployment.put("name", "role-" + resource.id().name());
    deployment.put("subscriptionId", foreign.group(1));
    deployment.put("resourceGroup", foreign.group(2));
    if (before != null) {
      deployment.put("dependsOn", before);
    }
    deployment.put("properties", properties);
    return deployment;
  }
}
