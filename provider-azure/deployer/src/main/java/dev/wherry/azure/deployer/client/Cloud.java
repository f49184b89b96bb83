package dev.wherry.azure.deployer.client;

import com.azure.core.management.AzureEnvironment;
import java.util.Map;
import java.util.Optional;

/**
 * Where Azure is: the public cloud, a sovereign one, or where the environment leads.
 *
 * @param authority who signs people in
 * @param resourceManager Azure Resource Manager, without a slash at the end
 * @param storageSuffix what hosts of storage end in: {@code core.windows.net}
 * @param vaultSuffix what hosts of vaults end in: {@code vault.azure.net}
 * @param insights Application Insights, without a slash at the end
 * @param known whether it is one of Microsoft's clouds, which know each other
 */
public record Cloud(
    String authority,
    String resourceManager,
    String storageSuffix,
    String vaultSuffix,
    String insights,
    boolean known) {

  /** The variable that names the cloud, as Azure's own tools name clouds. */
  public static final String NAME = "AZURE_CLOUD";

  private static final String OVERRIDE = "WHERRY_AZURE_";

  private static final Map<String, AzureEnvironment> CLOUDS =
      Map.of(
          "", AzureEnvironment.AZURE,
          "AzureCloud", AzureEnvironment.AZURE,
          "AzurePublicCloud", AzureEnvironment.AZURE,
          "AzureChinaCloud", AzureEnvironment.AZURE_CHINA,
          "AzureUSGovernment", AzureEnvironment.AZURE_US_GOVERNMENT);

  /**
   * The cloud of an environment: {@code AZURE_CLOUD} names it; {@code AZURE_AUTHORITY_HOST} and
   * {@code WHERRY_AZURE_RESOURCE_MANAGER}, {@code _STORAGE_SUFFIX}, {@code _VAULT_SUFFIX} and
   * {@code _INSIGHTS} lead elsewhere, for clouds that Microsoft does not run.
   *
   * @throws IllegalArgumentException for a cloud of an unknown name
   */
  public static Cloud of(Map<String, String> environment) {
    String name = environment.getOrDefault(NAME, "");
    AzureEnvironment base = CLOUDS.get(name);
    if (base == null) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` in "
              + NAME
              + " is no cloud: AzureCloud, AzureChinaCloud, AzureUSGovernment");
    }
    Optional<String> manager = override(environment, "RESOURCE_MANAGER");
    return new Cloud(
        given(environment, "AZURE_AUTHORITY_HOST").orElse(base.getActiveDirectoryEndpoint()),
        bare(manager.orElse(base.getResourceManagerEndpoint())),
        host(override(environment, "STORAGE_SUFFIX").orElse(base.getStorageEndpointSuffix())),
        host(override(environment, "VAULT_SUFFIX").orElse(base.getKeyVaultDnsSuffix())),
        bare(override(environment, "INSIGHTS").orElse(base.getApplicationInsightsEndpoint())),
        manager.isEmpty());
  }

  private static Optional<String> override(Map<String, String> environment, String key) {
    return given(environment, OVERRIDE + key);
  }

  private static Optional<String> given(Map<String, String> environment, String key) {
    return Optional.ofNullable(environment.get(key)).filter(value -> !value.isBlank());
  }

  private static String bare(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static String host(String suffix) {
    return suffix.startsWith(".") ? suffix.substring(1) : suffix;
  }

  /** Where a storage account's blobs are. */
  public String blobs(String account) {
    return "https://" + account + ".blob." + storageSuffix;
  }

  /** Where a vault is. */
  public String vault(String name) {
    return "https://" + name + "." + vaultSuffix;
  }

  /** What a token for Azure Resource Manager is for. */
  public String managementScope() {
    return resourceManager + "/.default";
  }

  /** What a token for blobs is for: the same in every cloud. */
  public String storageScope() {
    return "https://storage.azure.com/.default";
  }

  /** What a token for vaults is for. */
  public String vaultScope() {
    return "https://" + vaultSuffix + "/.default";
  }

  /** What a token for Application Insights is for. */
  public String insightsScope() {
    return insights + "/.default";
  }
}
