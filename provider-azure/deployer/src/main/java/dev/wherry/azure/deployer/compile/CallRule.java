package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Use;

/** The adapter for Azure has no way yet to call other functions. */
final class CallRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Use use : function.uses()) {
        if (use instanceof Use.OfFunction other) {
          scope
              .problems()
              .error(
                  Code.CALLS,
                  other.location(),
                  "functions on Azure cannot call `" + other.function() + "` through Wherry yet",
                  "keep the function from this target with `targets`");
        }
      }
    }
  }
}
