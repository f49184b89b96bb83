package dev.wherry.gcp.deployer.connect;

import dev.wherry.gcp.deployer.client.Place;
import dev.wherry.gcp.deployer.client.SecretName;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A secret that a function reads and the app does not make.
 *
 * @param name which
 * @param word what the manifest calls it
 * @param function who reads it, for people
 * @param account what the function runs as
 */
record ExternalSecret(SecretName name, String word, String function, ResourceId account) {

  /** Those of a blueprint, by what its functions mount. */
  static Set<ExternalSecret> in(Blueprint blueprint, Place place) {
    Set<ExternalSecret> found = new LinkedHashSet<>();
    for (NativeResource resource : blueprint.resources().values()) {
      if (resource.id().type().value().equals(NativeTypes.FUNCTION)
          && resource.properties().values().get("serviceConfig") instanceof Value.Fields service
          && service.values().get("serviceAccountEmail") instanceof Value.Attribute account) {
        for (Map<String, Value> volume : volumes(service)) {
          SecretName name = new SecretName(text(volume, "projectId"), text(volume, "secret"));
          String path = text(volume, "mountPath");
          if (!isMade(name, blueprint, place)) {
            found.add(
                new ExternalSecret(
                    name,
                    path.substring(path.lastIndexOf('/') + 1),
                    resource.subject(),
                    account.resource()));
          }
        }
      }
    }
    return found;
  }

  private static List<Map<String, Value>> volumes(Value.Fields service) {
    return service.values().get("secretVolumes") instanceof Value.Items items
        ? items.values().stream().map(one -> ((Value.Fields) one).values()).toList()
        : List.of();
  }

  private static boolean isMade(SecretName name, Blueprint blueprint, Place place) {
    return name.project().equals(place.project())
        && blueprint.resources().containsKey(ResourceId.of(NativeTypes.SECRET, name.id()));
  }

  private static String text(Map<String, Value> fields, String key) {
    return fields.get(key) instanceof Value.Literal literal ? literal.value().toString() : "";
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return "secret `" + name.full() + "`, which `" + word + "` is,";
  }
}
