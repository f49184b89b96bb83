package dev.wherry.gcp.deployer.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What who deploys must be allowed to do, by the roles that allow it. */
public final class Roles {

  private static final Map<String, List<String>> ALL = all();

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
   * Permissions by the role that has them, without those of APIs that are not enabled.
   *
   * @param enabled the APIs by the names of their hosts
   */
  public static Map<String, List<String>> of(Set<String> enabled) {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    ALL.forEach(
        (role, permissions) -> {
          if (enabled.contains(service(permissions) + ".googleapis.com")) {
            roles.put(role, permissions);
          }
        });
    return roles;
  }

  /** Permissions begin with the name of their API. */
  private static String service(List<String> permissions) {
    return permissions.get(0).substring(0, permissions.get(0).indexOf('.'));
  }

  /** The role that has a permission. */
  static Optional<String> granting(String permission) {
    return ALL.entrySet().stream()
        .filter(role -> role.getValue().contains(permission))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
