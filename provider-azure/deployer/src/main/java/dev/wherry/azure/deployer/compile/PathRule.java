package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.Locale;

/** Paths that the host, or Wherry's own way to call functions, answers before any function. */
final class PathRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Trigger.Http trigger : Triggers.http(function)) {
        trigger.routes().forEach(route -> route(scope, function, route));
      }
    }
  }

  private static void route(Scope scope, FunctionSpec function, Route route) {
    String first = route.path().split("/", -1)[1].toLowerCase(Locale.ROOT);
    if (scope.limits().reservedPaths().contains(first) || first.equals(FunctionNames.INVOKE)) {
      scope
          .problems()
          .error(
              Code.RESERVED_PATH,
              route.location(),
              "on Azure paths that begin with `/"
                  + first
                  + "` are the host's, and `"
                  + function.name()
                  + "` has `"
                  + route
                  + "`",
              "choose another path, for example `/app" + route.path() + "`");
    }
  }
}
