package dev.wherry.gcp.deployer.client;

import dev.wherry.spi.blueprint.NativeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What who deploys must be allowed to do, by the roles that allow it. */
public final class Roles {

  private static final Map<String, List<String>> ALL = all();

  /** What changes to the project's own policy need, which few apps make. */
  private static final String PROJECT_ADMIN = "roles/resourcemanager.projectIamAdmin";

  private static final List<String> OF_PROJECT =
      List.of("resourcemanager.projects.getIamPolicy", "resourcemanager.projects.setIamPolicy");

  private static final String PROJECT_MEMBER =
      "cloudresourcemanager.googleapis.com/ProjectIamMember";

  /** What is asked along the way; refusals name the role, and nobody asks for it before. */
  private static final Map<String, String> ON_THE_WAY =
      Map.of(
          "logging.logEntries.list", "roles/logging.viewer",
          "resourcemanager.projects.get", "roles/browser",
          "serviceusage.services.get", "roles/serviceusage.serviceUsageViewer");

  private static final String HOST = ".googleapis.com";

  private Roles() {}

  private static Map<String, List<String>> all() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    roles.put(
        "roles/cloudfunctions.developer",
        List.of(
            "cloudfunctions.functions.create",
            "cloudfunctions.functions.delete",
            "cloudfunctions.functions.get",
            "cloudfunctions.functions.list",
            "cloudfunctions.functions.sourceCodeSet",
            "cloudfunctions.functions.update"));
    roles.put("roles/run.admin", List.of("run.services.getIamPolicy", "run.services.setIamPolicy"));
    roles.put(
        "roles/iam.serviceAccountAdmin",
        List.of(
            "iam.serviceAccounts.create",
            "iam.serviceAccounts.delete",
            "iam.serviceAccounts.get",
            "iam.serviceAccounts.list",
            "iam.serviceAccounts.update"));
    roles.put("roles/iam.serviceAccountUser", List.of("iam.serviceAccounts.actAs"));
    roles.put(
        "roles/cloudscheduler.admin",
        List.of(
            "cloudscheduler.jobs.create",
            "cloudscheduler.jobs.delete",
            "cloudscheduler.jobs.enable",
            "cloudscheduler.jobs.get",
            "cloudscheduler.jobs.list",
            "cloudscheduler.jobs.pause",
            "cloudscheduler.jobs.update"));
    roles.put(
        "roles/secretmanager.admin",
        List.of(
            "secretmanager.secrets.create",
            "secretmanager.secrets.delete",
            "secretmanager.secrets.get",
            "secretmanager.secrets.getIamPolicy",
            "secretmanager.secrets.list",
            "secretmanager.secrets.setIamPolicy",
            "secretmanager.secrets.update",
            "secretmanager.versions.add",
            "secretmanager.versions.destroy",
            "secretmanager.versions.get",
            "secretmanager.versions.list"));
    roles.put(
        "roles/storage.admin",
        List.of(
            "storage.buckets.create",
            "storage.buckets.delete",
            "storage.buckets.get",
            "storage.objects.create",
            "storage.objects.delete",
            "storage.objects.get",
            "storage.objects.list"));
    return roles;
  }

  /**
   * Permissions by the role that has them, for a change that makes resources of these types. Of an
   * API that is enabled and that none of them needs the app's resources are looked for, and nothing
   * else; one that is not enabled is not asked.
   *
   * @param enabled the APIs by the names of their hosts
   */
  public static Map<String, List<String>> of(Set<String> enabled, Set<NativeType> types) {
    Set<String> needed = Api.needed(types).stream().map(Api::host).collect(Collectors.toSet());
    Map<String, List<String>> roles = new LinkedHashMap<>();
    ALL.forEach(
        (role, permissions) -> {
          String service = service(permissions);
          if (needed.contains(service + HOST)) {
            roles.put(role, permissions);
          } else if (enabled.contains(service + HOST)) {
            roles.put("roles/" + service + ".viewer", reading(permissions));
          }
        });
    if (types.stream().anyMatch(type -> type.value().equals(PROJECT_MEMBER))) {
      roles.put(PROJECT_ADMIN, OF_PROJECT);
    }
    return roles;
  }

  private static List<String> reading(List<String> permissions) {
    return permissions.stream()
        .filter(one -> one.endsWith("s.get") || one.endsWith("s.list"))
        .filter(one -> !one.contains(".versions."))
        .toList();
  }

  /** Permissions begin with the name of their API. */
  private static String service(List<String> permissions) {
    return permissions.get(0).substring(0, permissions.get(0).indexOf('.'));
  }

  /** The role that has a permission. */
  static Optional<String> granting(String permission) {
    if (OF_PROJECT.contains(permission)) {
      return Optional.of(PROJECT_ADMIN);
    }
    return ALL.entrySet().stream()
        .filter(role -> role.getValue().contains(permission))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Optional.ofNullable(ON_THE_WAY.get(permission)));
  }
}
