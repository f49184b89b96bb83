package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.spi.blueprint.Blueprint;
import java.util.Collections;

/**
 * How many resources and outputs the stacks of a first deployment may have. A later one knows where
 * functions are already, and looks again.
 */
final class StackSize {

  private StackSize() {}

  static void check(Scope scope, Blueprint blueprint) {
    Limits limits = scope.limits();
    int largest = Collections.max(StackLayout.of(blueprint).sizes(blueprint).values());
    int all = blueprint.resources().size();
    if (largest > limits.stackResources()) {
      problem(
          scope,
          "a stack of " + largest + " resources",
          "a stack of CloudFormation holds " + limits.stackResources());
    } else if (all > limits.nestedResources()) {
      problem(
          scope,
          all + " resources",
          "CloudFormation takes " + limits.nestedResources() + " in nested stacks at once");
    }
    if (blueprint.outputs().size() > limits.stackOutputs()) {
      problem(
          scope,
          blueprint.outputs().size() + " addresses of functions",
          "a stack of CloudFormation tells " + limits.stackOutputs());
    }
  }

  private static void problem(Scope scope, String takes, String most) {
    scope
        .problems()
        .error(
            Code.STACK_SIZE,
            scope.app().origin().location(),
            "app `" + scope.app().name() + "` takes " + takes + " on AWS, and " + most,
            "split the app into two");
  }
}
