package dev.wherry.azure.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where Azure is, by the environment. */
class CloudTest {

  @Test
  void thePublicCloud() {
    Cloud cloud = Cloud.of(Map.of());
    assertEquals("https://management.azure.com", cloud.resourceManager());
    assertEquals("https://management.azure.com/.default", cloud.managementScope());
    assertEquals("https://shop.blob.core.windows.net", cloud.blobs("shop"));
    assertEquals("https://shop.vault.azure.net", cloud.vault("shop"));
    assertEquals("https://vault.azure.net/.default", cloud.vaultScope());
    assertEquals("https://api.applicationinsights.io", cloud.insights());
    assertEquals("https://login.microsoftonline.com/", cloud.authority());
    assertTrue(cloud.known());
  }

  @Test
  void aSovereignCloud() {
    Cloud cloud = Cloud.of(Map.of("AZURE_CLOUD", "AzureChinaCloud"));
    assertEquals("https://management.chinacloudapi.cn", cloud.resourceManager());
    assertEquals("https://shop.blob.core.chinacloudapi.cn", cloud.blobs("shop"));
    assertEquals("https://shop.vault.azure.cn", cloud.vault("shop"));
  }

  @Test
  void acloudOfSomebodyElse() {
    Cloud cloud =
        Cloud.of(
            Map.of(
                "AZURE_AUTHORITY_HOST", "https://login.local.stack/",
                "WHERRY_AZURE_RESOURCE_MANAGER", "https://management.local.stack/",
                "WHERRY_AZURE_STORAGE_SUFFIX", "local.stack",
                "WHERRY_AZURE_VAULT_SUFFIX", ".vault.local.stack",
                "WHERRY_AZURE_INSIGHTS", "https://insights.local.stack/"));
    assertEquals("https://management.local.stack", cloud.resourceManager());
    assertEquals("https://shop.blob.local.stack", cloud.blobs("shop"));
    assertEquals("https://shop.vault.local.stack", cloud.vault("shop"));
    assertEquals("https://insights.local.stack/.default", cloud.insightsScope());
    assertEquals("https://login.local.stack/", cloud.authority());
    assertFalse(cloud.known());
  }

  @Test
  void aCloudOfAnUnknownName() {
    assertThrows(
        IllegalArgumentException.class, () -> Cloud.of(Map.of("AZURE_CLOUD", "AzureMoonCloud")));
  }
}
