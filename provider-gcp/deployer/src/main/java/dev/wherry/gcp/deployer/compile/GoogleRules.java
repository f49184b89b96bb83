package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.GoogleTypes;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.model.Document;
import dev.wherry.spi.compile.OverrideRules;
import dev.wherry.spi.compile.ProblemCode;
import dev.wherry.spi.compile.ResourceType;
import dev.wherry.spi.compile.ResourceTypes;
import java.util.Map;
import java.util.TreeMap;

/** What the fields of Google's APIs may be overridden with. */
final class GoogleRules implements OverrideRules {

  private static final String CONNECTS = "Wherry connects its resources by it";

  /** Fields that connect Wherry's resources with each other or with the app. */
  private static final Map<String, Map<String, String>> OWNED =
      Map.of(
          NativeTypes.FUNCTION,
          Map.ofEntries(
              Map.entry("environment", "Wherry deploys to Cloud Run only"),
              Map.entry("labels", "write `tags:`"),
              Map.entry("eventTrigger", "write a trigger under `on:`"),
              Map.entry("buildConfig.entryPoint", CONNECTS),
              Map.entry("buildConfig.runtime", "write `java:`"),
              Map.entry("buildConfig.source", CONNECTS),
              Map.entry("serviceConfig.environmentVariables", "write `environment:`"),
              Map.entry("serviceConfig.secretVolumes", "write `uses:`"),
              Map.entry("serviceConfig.serviceAccountEmail", CONNECTS),
              Map.entry("serviceConfig.timeoutSeconds", "write `timeout:`")),
          NativeTypes.JOB,
          Map.of(
              "description", "Wherry finds its resources by it",
              "httpTarget", CONNECTS,
              "appEngineHttpTarget", CONNECTS,
              "pubsubTarget", CONNECTS),
          NativeTypes.ACCOUNT,
          Map.of("description", "Wherry finds its resources by it"),
          NativeTypes.SECRET,
          Map.of("labels", "Wherry finds its resources by it"));

  @Override
  public ProblemCode code() {
    return Code.OVERRIDE;
  }

  @Override
  public String platform() {
    return "Google Cloud";
  }

  @Override
  public ResourceTypes types() {
    return GoogleTypes.shipped();
  }

  /** Names, what only Google sets, and what connects. */
  @Override
  public Map<String, String> owned(String type, ResourceType known) {
    Map<String, String> owned = new TreeMap<>();
    known.readOnly().forEach(path -> owned.put(path, "only Google sets it"));
    owned.put("name", "Wherry finds its resources by it");
    owned.putAll(OWNED.getOrDefault(type, Map.of()));
    return owned;
  }

  @Override
  public String page(String type) {
    return "the page on `" + type + "` in the reference of Google's API";
  }

  @Override
  public boolean open(Document value) {
    return false;
  }
}
