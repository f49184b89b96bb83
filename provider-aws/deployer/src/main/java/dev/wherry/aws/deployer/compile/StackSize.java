package dev.wherry.aws.deployer.compile;

/** How many resources a stack may have. */
final class StackSize {

  private StackSize() {}

  static void check(Scope scope, int resources) {
    int most = scope.limits().stackResources();
    if (resources > most) {
      scope
          .problems()
          .error(
              Code.STACK_SIZE,
              scope.app().origin().location(),
              "app `"
                  + scope.app().name()
                  + "` takes "
                  + resources
                  + " resources on AWS, and a stack of CloudFormation holds "
                  + most,
              "split the app into two");
    }
  }
}
