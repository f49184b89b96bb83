package dev.wherry.gcp.stub;

import io.grpc.Status;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What who calls may do with resources of other projects: nothing, unless someone lets them. */
final class Sharing {

  private final Map<String, Set<String>> permissions = new TreeMap<>();

  /** From now on who calls may do this in another project, and nothing else. */
  void allow(String project, Set<String> allowed) {
    permissions.put(project, Set.copyOf(allowed));
  }

  /** Whether who calls may do something with a resource. */
  boolean allows(String permission, String resource) {
    String project = resource.split("/", -1)[1];
    return project.equals(World.PROJECT)
        || permissions.getOrDefault(project, Set.of()).contains(permission);
  }

  /** Refuses a call as Google does, which does not tell whether the resource is there. */
  void require(String permission, String resource) {
    if (!allows(permission, resource)) {
      throw Status.PERMISSION_DENIED
          .withDescription(
              "Permission '"
                  + permission
                  + "' denied for resource '"
                  + resource
                  + "' (or it may not exist).")
          .asRuntimeException();
    }
  }
}
