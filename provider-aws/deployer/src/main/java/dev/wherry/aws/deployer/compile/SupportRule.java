package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Trigger;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Support;

/** Triggers and resources that have no compiler for AWS yet. */
final class SupportRule implements Rule {

  private final Capabilities capabilities;

  SupportRule(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Trigger trigger : function.triggers()) {
        if (capabilities.of(trigger.kind()) == Support.UNSUPPORTED) {
          scope
              .problems()
              .error(
                  Code.TRIGGER_UNSUPPORTED,
                  trigger.origin().location(),
                  "`"
                      + scope.target().provider()
                      + "` has no `"
                      + trigger.kind().word()
                      + "` triggers, which `"
                      + function.name()
                      + "` needs on target `"
                      + scope.target().name()
                      + "`",
                  "keep the function from this target with `targets`");
        }
      }
    }
    scope.app().resources().values().forEach(resource -> check(scope, resource));
  }

  private void check(Scope scope, Resource resource) {
    if (capabilities.of(resource.kind()) == Support.UNSUPPORTED) {
      scope
          .problems()
          .error(
              Code.RESOURCE_UNSUPPORTED,
              resource.origin().location(),
              "`"
                  + scope.target().provider()
                  + "` has no "
                  + resource.kind().word()
                  + ", which `"
                  + resource.name()
                  + "` is to be on target `"
                  + scope.target().name()
                  + "`",
              "deploy what needs it to a target that has it");
    }
  }
}
