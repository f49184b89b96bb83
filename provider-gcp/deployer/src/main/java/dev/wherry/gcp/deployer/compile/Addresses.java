package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code info} shows: the URL of each route. */
final class Addresses {

  private Addresses() {}

  static Map<String, Value> of(Scope scope) {
    Map<String, Value> outputs = new LinkedHashMap<>();
    for (FunctionSpec function : scope.app().functions().values()) {
      Value address = new Value.Attribute(Ids.function(scope.function(function.name())), "uri");
      for (Trigger.Http trigger : Triggers.http(function)) {
        for (Route route : trigger.routes()) {
          Value url = new Value.Concat(List.of(address, Value.text(route.path())));
          outputs.put(route.toString(), url);
        }
      }
    }
    return outputs;
  }
}
