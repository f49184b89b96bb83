package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.Locale;

/** Paths that the host, or Wherry's own way to call functions, answers before any function. */
final class PathRule implements Rule {

  @Override
  public void check(Scope scope) {
    prefix(scope);
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Trigger.Http trigger : Triggers.http(function)) {
        trigger.routes().forEach(route -> route(scope, function, route));
      }
    }
  }

  private static void prefix(Scope scope) {
    String first = first(scope.routePrefix());
    if (scope.target().settings().get(Scope.ROUTE_PREFIX) instanceof Document.Text prefix
        && scope.limits().reservedPaths().contains(first)) {
      scope
          .problems()
          .error(
              Code.RESERVED_PATH,
              prefix.location(),
              "on Azure paths that begin with `/" + first + "` are the host's",
              "choose another prefix, for example `api`");
    }
  }

  /** Behind a prefix nothing is the host's any more. */
  private static void route(Scope scope, FunctionSpec function, Route route) {
    String first = first(route.path().substring(1));
    boolean ofTheHost =
        scope.routePrefix().isEmpty() && scope.limits().reservedPaths().contains(first);
    if (ofTheHost || first.equals(FunctionNames.INVOKE)) {
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

  private static String first(String path) {
    return path.split("/", -1)[0].toLowerCase(Locale.ROOT);
  }
}
