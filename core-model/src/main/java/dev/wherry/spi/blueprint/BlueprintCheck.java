package dev.wherry.spi.blueprint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whether resources make a graph without loose ends and without cycles. */
final class BlueprintCheck {

  private final Map<ResourceId, NativeResource> resources;
  private final Set<ResourceId> done = new HashSet<>();
  private final Set<ResourceId> path = new LinkedHashSet<>();

  private BlueprintCheck(Map<ResourceId, NativeResource> resources) {
    this.resources = resources;
  }

  static void check(Map<ResourceId, NativeResource> resources, Map<String, Value> outputs) {
    BlueprintCheck check = new BlueprintCheck(resources);
    resources.forEach(
        (id, resource) -> {
          if (!id.equals(resource.id())) {
            throw new IllegalArgumentException(resource.id() + " stands under the id " + id);
          }
          check.visit(resource);
        });
    outputs.forEach(
        (name, value) -> Parts.references(value).forEach(id -> check.find(id, "output " + name)));
  }

  private void visit(NativeResource resource) {
    if (done.contains(resource.id())) {
      return;
    }
    if (!path.add(resource.id())) {
      throw new IllegalArgumentException("resources depend on each other in a circle: " + path);
    }
    resource.dependencies().forEach(id -> visit(find(id, resource.id().toString())));
    path.remove(resource.id());
    done.add(resource.id());
  }

  private NativeResource find(ResourceId id, String user) {
    NativeResource found = resources.get(id);
    if (found == null) {
      throw new IllegalArgumentException(user + " refers to " + id + ", which is not there");
    }
    return found;
  }
}
