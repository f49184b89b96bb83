package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code info} shows: the one address of all routes, or the URL of each. */
final class Addresses {

  private Addresses() {}

  static Map<String, Value> of(Scope scope) {
    List<FunctionGroup> groups = scope.groups().stream().filter(FunctionGroup::hasRoutes).toList();
    if (groups.size() == 1) {
      return Map.of("url", base(scope, groups.get(0), ""));
    }
    Map<String, Value> outputs = new LinkedHashMap<>();
    for (FunctionGroup group : groups) {
      for (FunctionSpec function : group.functions()) {
        for (Trigger.Http trigger : Triggers.http(function)) {
          for (Route route : trigger.routes()) {
            outputs.put(route.toString(), base(scope, group, route.path()));
          }
        }
      }
    }
    return outputs;
  }

  private static Value base(Scope scope, FunctionGroup group, String path) {
    Value host = Arm.of(Ids.site(scope, group), "defaultHostName");
    String prefix = scope.routePrefix().isEmpty() ? "" : "/" + scope.routePrefix();
    String whole = prefix + path;
    return whole.isEmpty() ? Arm.concat("https://", host) : Arm.concat("https://", host, whole);
  }
}
