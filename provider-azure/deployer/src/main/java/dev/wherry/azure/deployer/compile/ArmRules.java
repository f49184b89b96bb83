package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.AzureTypes;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.model.Document;
import dev.wherry.spi.compile.OverrideRules;
import dev.wherry.spi.compile.ProblemCode;
import dev.wherry.spi.compile.ResourceType;
import dev.wherry.spi.compile.ResourceTypes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What ARM's properties may be overridden with. */
final class ArmRules implements OverrideRules {

  private static final String CONNECTS = "Wherry connects its resources by it";
  private static final String FINDS = "Wherry finds its resources by it";

  /** A setting that stands for a line of {@code host.json}. */
  private static final String PREFIX_OF_THE_HOST =
      "AzureFunctionsJobHost__extensions__http__routePrefix";

  private static final String SCALE = "properties.functionAppConfig.scaleAndConcurrency.";

  /** Properties that connect Wherry's resources with each other or with the app. */
  private static final Map<String, Map<String, String>> OWNED =
      Map.of(
          NativeTypes.SITE,
          Map.ofEntries(
              Map.entry("kind", "Wherry deploys functions on Linux only"),
              Map.entry("identity", CONNECTS),
              Map.entry("properties.serverFarmId", CONNECTS),
              Map.entry("properties.keyVaultReferenceIdentity", CONNECTS),
              Map.entry("properties.virtualNetworkSubnetId", "write `network: private`"),
              Map.entry(
                  "properties.siteConfig.appSettings", "override `Microsoft.Web/sites/config`"),
              Map.entry("properties.siteConfig.cors", "write `cors:` under `http:`"),
              Map.entry("properties.functionAppConfig.deployment", CONNECTS),
              Map.entry("properties.functionAppConfig.runtime", "write `java:`"),
              Map.entry(SCALE + "instanceMemoryMB", "write `memory:`"),
              Map.entry(SCALE + "maximumInstanceCount", "write `max-instances:`"),
              Map.entry(SCALE + "alwaysReady", "write `warm:`"),
              Map.entry(SCALE + "triggers", "write `requests-per-instance:`")),
          NativeTypes.PLAN,
          Map.of("kind", CONNECTS, "sku", "Wherry deploys to Flex Consumption plans only"),
          NativeTypes.STORAGE,
          Map.of("properties.allowSharedKeyAccess", "nothing of Wherry's needs a key"),
          NativeTypes.VAULT,
          Map.of(
              "properties.tenantId", CONNECTS,
              "properties.accessPolicies", "write `uses:`",
              "properties.enableRbacAuthorization", CONNECTS));

  private final Collection<String> settings;

  /** Rules for a function app that has these settings of Wherry's. */
  ArmRules(Collection<String> settings) {
    this.settings = settings;
  }

  @Override
  public ProblemCode code() {
    return Code.OVERRIDE;
  }

  @Override
  public String platform() {
    return "Azure";
  }

  @Override
  public ResourceTypes types() {
    return AzureTypes.shipped();
  }

  /** Names, places, tags, what only Azure sets, and what connects. */
  @Override
  public Map<String, String> owned(String type, ResourceType known) {
    Map<String, String> owned = new TreeMap<>();
    known.readOnly().forEach(path -> owned.put(path, "only Azure sets it"));
    owned.put("name", FINDS);
    owned.put("location", "write `region:` of the target");
    owned.put("tags", "write `tags:`");
    owned.putAll(OWNED.getOrDefault(type, Map.of()));
    if (type.equals(NativeTypes.SITE_CONFIG)) {
      settings.forEach(name -> owned.put("properties." + name, CONNECTS));
      ForeignSettings.instead()
          .forEach((name, instead) -> owned.put("properties." + name, instead));
      owned.put("properties." + PREFIX_OF_THE_HOST, "write `route-prefix:` of the target");
    }
    return owned;
  }

  @Override
  public String page(String type) {
    return "the page on `" + type + "` in the reference of ARM templates";
  }

  /** An expression, which comes to anything. */
  @Override
  public boolean open(Document value) {
    return value instanceof Document.Text text
        && text.value().startsWith("[")
        && !text.value().startsWith("[[")
        && text.value().endsWith("]");
  }
}
