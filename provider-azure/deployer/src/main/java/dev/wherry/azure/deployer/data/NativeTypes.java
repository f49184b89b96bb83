package dev.wherry.azure.deployer.data;

import java.util.Map;

/** What Azure Resource Manager calls the types of resources that Wherry makes. */
public final class NativeTypes {

  /** A function app. */
  public static final String SITE = "Microsoft.Web/sites";

  /** Settings of a function app; the last part of the name says which. */
  public static final String SITE_CONFIG = "Microsoft.Web/sites/config";

  /** Whether a function app takes deployments by user name and password. */
  public static final String PUBLISHING = "Microsoft.Web/sites/basicPublishingCredentialsPolicies";

  /** What a function app runs and is billed by. */
  public static final String PLAN = "Microsoft.Web/serverfarms";

  /** Who a function app is. */
  public static final String IDENTITY = "Microsoft.ManagedIdentity/userAssignedIdentities";

  /** Someone in a role. */
  public static final String ROLE = "Microsoft.Authorization/roleAssignments";

  /** A storage account. */
  public static final String STORAGE = "Microsoft.Storage/storageAccounts";

  /** A container of blobs. */
  public static final String CONTAINER = STORAGE + "/blobServices/containers";

  /** A vault of secrets. */
  public static final String VAULT = "Microsoft.KeyVault/vaults";

  /** Where telemetry is sent. */
  public static final String INSIGHTS = "Microsoft.Insights/components";

  /** Where telemetry is kept. */
  public static final String WORKSPACE = "Microsoft.OperationalInsights/workspaces";

  /** A deployment within another. */
  public static final String DEPLOYMENT = "Microsoft.Resources/deployments";

  /** The versions of Microsoft's descriptions that the compiler was written by. */
  private static final Map<String, String> API_VERSIONS =
      Map.of(
          "Microsoft.Web", "2025-03-01",
          "Microsoft.Resources", "2022-09-01",
          "Microsoft.ManagedIdentity", "2024-11-30",
          "Microsoft.Authorization", "2022-04-01",
          "Microsoft.Storage", "2025-08-01",
          "Microsoft.KeyVault", "2026-02-01",
          "Microsoft.Insights", "2020-02-02",
          "Microsoft.OperationalInsights", "2025-07-01");

  private NativeTypes() {}

  /** The version of the API that a template asks for resources of a type. */
  public static String apiVersion(String type) {
    String version = API_VERSIONS.get(type.substring(0, Math.max(0, type.indexOf('/'))));
    if (version == null) {
      throw new IllegalArgumentException("no version is known of `" + type + "`");
    }
    return version;
  }
}
