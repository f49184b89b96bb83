package dev.wherry.azure.deployer.compile;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that a function app in a Flex Consumption plan must not have: the plan has taken them
 * away, and refuses them or lets them break the app ("Flex Consumption plan deprecations" at
 * https://learn.microsoft.com/azure/azure-functions/functions-app-settings, 2026), or they are the
 * host's storage in another form than Wherry's.
 */
final class ForeignSettings {

  private static final String NOT_IN_THIS_PLAN = "a Flex Consumption plan does not take it";
  private static final String STORAGE = "the host finds its storage by addresses that Wherry sets";

  private static final Map<String, String> REASONS = reasons();

  private ForeignSettings() {}

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    reasons.put("FUNCTIONS_WORKER_RUNTIME", "Wherry deploys functions for Java only");
    reasons.put("FUNCTIONS_WORKER_RUNTIME_VERSION", "write `java:`");
    reasons.put("FUNCTIONS_MAX_HTTP_CONCURRENCY", "write `requests-per-instance:`");
    reasons.put("WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "write `max-instances:`");
    reasons.put("WEBSITE_RUN_FROM_PACKAGE", "Wherry publishes the package");
    reasons.put("AzureWebJobsStorage", STORAGE);
    reasons.put("AzureWebJobsStorage__accountName", STORAGE);
    for (String name :
        new String[] {
          "ENABLE_ORYX_BUILD",
          "FUNCTIONS_EXTENSION_VERSION",
          "FUNCTIONS_WORKER_DYNAMIC_CONCURRENCY_ENABLED",
          "FUNCTIONS_WORKER_PROCESS_COUNT",
          "SCM_DO_BUILD_DURING_DEPLOYMENT",
          "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING",
          "WEBSITE_CONTENTOVERVNET",
          "WEBSITE_CONTENTSHARE",
          "WEBSITE_DNS_SERVER",
          "WEBSITE_SKIP_CONTENTSHARE_VALIDATION",
          "WEBSITE_VNET_ROUTE_ALL"
        }) {
      reasons.put(name, NOT_IN_THIS_PLAN);
    }
    return Map.copyOf(reasons);
  }

  /** What to do instead, by the settings' names. */
  static Map<String, String> instead() {
    return REASONS;
  }
}
