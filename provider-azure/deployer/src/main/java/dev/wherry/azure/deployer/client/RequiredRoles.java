package dev.wherry.azure.deployer.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a deployment does, and the built-in role that may do it. The roles are those of Microsoft's
 * list of built-in roles.
 */
public final class RequiredRoles {

  /** The role that may do all but hand out roles. */
  public static final String CONTRIBUTOR = "Contributor";

  /** The role that may hand out roles. */
  public static final String ROLE_ADMINISTRATOR = "Role Based Access Control Administrator";

  private RequiredRoles() {}

  /** Actions by the role that has them. */
  public static Map<String, List<String>> byRole() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    roles.put(
        CONTRIBUTOR,
        List.of(
            "Microsoft.Resources/deployments/write",
            "Microsoft.Resources/deploymentStacks/write",
            "Microsoft.Resources/deploymentStacks/delete",
            "Microsoft.Resources/subscriptions/resourceGroups/write",
            "Microsoft.Web/serverfarms/write",
            "Microsoft.Web/sites/write",
            "Microsoft.Web/sites/publish/Action",
            "Microsoft.Web/sites/config/write",
            "Microsoft.Web/sites/config/list/Action",
            "Microsoft.Web/sites/host/listkeys/Action",
            "Microsoft.Storage/storageAccounts/write",
            "Microsoft.Storage/storageAccounts/blobServices/containers/write",
            "Microsoft.ManagedIdentity/userAssignedIdentities/write",
            "Microsoft.KeyVault/vaults/write",
            "Microsoft.Insights/components/write",
            "Microsoft.OperationalInsights/workspaces/write"));
    roles.put(
        ROLE_ADMINISTRATOR,
        List.of(
            "Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignments/delete"));
    return roles;
  }

  /** The role that may do something. */
  static String granting(String action) {
    return action
            .toLowerCase(java.util.Locale.ROOT)
            .startsWith("microsoft.authorization/roleassignments/")
        ? ROLE_ADMINISTRATOR
        : CONTRIBUTOR;
  }
}
