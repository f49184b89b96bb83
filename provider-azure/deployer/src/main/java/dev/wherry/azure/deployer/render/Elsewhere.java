package dev.wherry.azure.deployer.render;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role on something outside the template's resource group: it stands in a deployment of that
 * group within this one.
 *
 * @param subscription whose the group is
 * @param name the group's
 * @param whole whether the role is on the group itself
 * @param deployment the name of the deployment within
 */
record Elsewhere(String subscription, String name, boolean whole, String deployment) {

  private static final String SCOPE = "scope";
  private static final Pattern FOREIGN =
      Pattern.compile("/subscriptions/([^/]+)/resourceGroups/([^/]+)(/providers/.+)?");

  /** The place of a resource that stands elsewhere. */
  static Optional<Elsewhere> of(NativeResource resource) {
    if (!(resource.properties().values().get(SCOPE) instanceof Value.Literal scope)) {
      return Optional.empty();
    }
    Matcher foreign = FOREIGN.matcher(scope.value().toString());
    return foreign.matches()
        ? Optional.of(
            new Elsewhere(
                foreign.group(1),
                foreign.group(2),
                foreign.group(3) == null,
                "role-" + resource.id().name()))
        : Optional.empty();
  }

  /** The id of the group. */
  String group() {
    return "/subscriptions/" + subscription + "/resourceGroups/" + name;
  }

  /** The deployment that holds a resource as a template has it. */
  Map<String, Object> holding(Map<String, Object> written) {
    Map<String, Object> inner = new LinkedHashMap<>(written);
    Object before = inner.remove("dependsOn");
    if (whole) {
      inner.remove(SCOPE);
    }
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("$schema", ArmTemplate.SCHEMA);
    template.put("contentVersion", ArmTemplate.VERSION);
    template.put("resources", List.of(inner));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("mode", "Incremental");
    properties.put("template", template);
    Map<String, Object> outer = new LinkedHashMap<>();
    outer.put("type", NativeTypes.DEPLOYMENT);
    outer.put("apiVersion", NativeTypes.apiVersion(NativeTypes.DEPLOYMENT));
    outer.put("name", deployment);
    outer.put("subscriptionId", subscription);
    outer.put("resourceGroup", name);
    if (before != null) {
      outer.put("dependsOn", before);
    }
    outer.put("properties", properties);
    return outer;
  }
}
