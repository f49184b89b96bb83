package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.util.HashMap;
import java.util.Map;

/** The private half of a function must not have the name of another function. */
final class NameRule implements Rule {

  @Override
  public void check(Scope scope) {
    Map<String, FunctionSpec> names = new HashMap<>();
    scope
        .app()
        .functions()
        .values()
        .forEach(function -> names.put(scope.function(function.name()), function));
    for (FunctionSpec function : scope.app().functions().values()) {
      FunctionSpec other = names.get(scope.scheduled(function));
      if (Scope.isTwo(function) && other != null) {
        scope
            .problems()
            .error(
                Code.SAME_NAME,
                other.origin().location(),
                "function `"
                    + other.name()
                    + "` and the half of `"
                    + function.name()
                    + "` that takes its schedules are both `"
                    + scope.scheduled(function)
                    + "`",
                "give `" + other.name() + "` another name");
      }
    }
  }
}
