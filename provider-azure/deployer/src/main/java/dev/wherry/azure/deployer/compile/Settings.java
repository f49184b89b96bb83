package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings of a function app that Wherry owns: how its host finds what it needs. */
final class Settings implements GroupPart {

  private final Scope scope;
  private final Secrets secrets;

  Settings(Scope scope, Secrets secrets) {
    this.scope = scope;
    this.secrets = secrets;
  }

  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    Map<String, Value> settings = new TreeMap<>();
    host(settings, group);
    settings.putAll(secrets.settings(group));
    settings.put(Ownership.FUNCTIONS, Value.text(names(group)));
    if (!scope.routePrefix().isEmpty()) {
      settings.put(Ownership.ROUTE_PREFIX, Value.text(scope.routePrefix()));
    }
    group.functions().forEach(function -> stopped(settings, function));
    List<ResourceId> before = secrets.readers(group);
    return List.of(
        Subjects.of(
                group,
                Ids.settings(scope, group),
                Arm.fields("properties", new Value.Fields(settings)))
            .after(Ids.site(scope, group))
            .after(before.toArray(ResourceId[]::new)));
  }

  /**
   * The host's storage by its addresses, since an account's name stands for the addresses of the
   * public cloud only (https://learn.microsoft.com/azure/azure-functions/functions-reference,
   * "Connecting to host storage with an identity", 2026).
   */
  private void host(Map<String, Value> settings, FunctionGroup group) {
    Value client = Arm.of(Ids.identity(scope, group), "clientId");
    for (String service : List.of("blob", "queue", "table")) {
      settings.put(
          "AzureWebJobsStorage__" + service + "ServiceUri",
          Arm.of(Ids.storage(scope, group), "primaryEndpoints." + service));
    }
    settings.put("AzureWebJobsStorage__credential", Value.text("managedidentity"));
    settings.put("AzureWebJobsStorage__clientId", client);
    settings.put(
        "APPLICATIONINSIGHTS_CONNECTION_STRING", Arm.of(Ids.insights(scope), "ConnectionString"));
    settings.put(
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        Arm.concat("ClientId=", client, ";Authorization=AAD"));
  }

  private static String names(FunctionGroup group) {
    return group.functions().stream()
        .map(function -> function.name().value())
        .collect(Collectors.joining(","));
  }

  private static void stopped(Map<String, Value> settings, FunctionSpec function) {
    List<Trigger.Clock> clocks = Triggers.clock(function);
    for (int i = 0; i < clocks.size(); i++) {
      if (!clocks.get(i).enabled()) {
        String name = FunctionNames.schedule(function.name(), i + 1);
        settings.put("AzureWebJobs." + name + ".Disabled", Value.text("true"));
      }
    }
  }
}
