package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;

/**
 * Paths that Cloud Run answers itself (https://cloud.google.com/run/docs/known-issues, reserved URL
 * paths).
 */
final class ReservedPathRule implements Rule {

  private static final String HINT = "choose another path: no function would see a request for it";

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Trigger.Http trigger : Triggers.http(function)) {
        trigger.routes().forEach(route -> check(scope, route));
      }
    }
  }

  private static void check(Scope scope, Route route) {
    String path = route.path();
    if (path.equals("/eventlog") || path.startsWith("/_ah/")) {
      scope
          .problems()
          .error(
              Code.RESERVED_PATH,
              route.location(),
              "Cloud Run keeps the path `" + path + "` for itself",
              HINT);
    } else if (path.endsWith("z")) {
      scope
          .problems()
          .warning(
              Code.RESERVED_PATH,
              route.location(),
              "Cloud Run keeps some paths that end in `z` for itself, and does not say whether `"
                  + path
                  + "` is one",
              "choose another path, such as `/health` for `/healthz`");
    }
  }
}
