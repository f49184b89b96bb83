package dev.wherry.azure.stub;

import java.util.Map;

/** The version of its API that each provider takes here, which is the one described to it. */
final class ApiVersions {

  private static final Map<String, String> OF_PROVIDERS =
      Map.of(
          "Microsoft.Web", "2025-03-01",
          "Microsoft.ManagedIdentity", "2024-11-30",
          "Microsoft.Authorization", "2022-04-01",
          "Microsoft.Storage", "2025-08-01",
          "Microsoft.KeyVault", "2026-02-01",
          "Microsoft.Insights", "2020-02-02",
          "Microsoft.OperationalInsights", "2025-07-01");

  private ApiVersions() {}

  static String of(String type) {
    String version = OF_PROVIDERS.get(type.replaceFirst("/.*", ""));
    if (version == null) {
      throw Refused.invalid("InvalidResourceNamespace", "no provider for " + type);
    }
    return version;
  }
}
