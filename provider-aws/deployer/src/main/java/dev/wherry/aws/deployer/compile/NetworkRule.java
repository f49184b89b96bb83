package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;

/** Whether the target says which network a private function runs in. */
final class NetworkRule implements Rule {

  @Override
  public void check(Scope scope) {
    boolean given = scope.target().settings().get("network") instanceof Document.Fields;
    for (FunctionSpec function : scope.app().functions().values()) {
      if (function.privateNetwork() && !given) {
        scope
            .problems()
            .error(
                Code.NETWORK,
                function.origin().at("network"),
                "target `"
                    + scope.target().name()
                    + "` has no network, and function `"
                    + function.name()
                    + "` is private",
                "add `network: { subnets: [subnet-1], security-groups: [sg-1] }` to the target");
      }
    }
  }
}
