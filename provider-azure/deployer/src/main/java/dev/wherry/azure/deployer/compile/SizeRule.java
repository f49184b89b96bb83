package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import dev.wherry.spi.compile.SizeChecks;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;

/** Memory, timeout and numbers of instances, as far as Flex Consumption takes them. */
final class SizeRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      memory(scope, function);
      timeout(scope, function);
      most(
          scope,
          function,
          "max-instances",
          function.maxInstances().orElse(0),
          scope.limits().mostInstances());
      most(scope, function, "warm", function.warm(), scope.limits().mostInstances());
    }
  }

  private static void memory(Scope scope, FunctionSpec function) {
    int wanted = function.memory().megabytes();
    MemorySize given = new MemorySize(scope.limits().memory(wanted));
    if (wanted > scope.limits().largestMemory()) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              function.origin().at("memory"),
              "an instance on Azure has at most "
                  + given
                  + ", and `"
                  + function.name()
                  + "` asks for "
                  + function.memory(),
              "write `memory: " + given + "` or less");
    } else if (wanted != given.megabytes()) {
      scope
          .problems()
          .warning(
              Code.ROUNDED_UP,
              function.origin().at("memory"),
              "instances on Azure come in sizes: `"
                  + function.name()
                  + "` gets "
                  + given
                  + " instead of "
                  + function.memory()
                  + ", and costs as much",
              "write `memory: " + given + "`, or a smaller size");
    }
  }

  private static void timeout(Scope scope, FunctionSpec function) {
    int longest = scope.limits().answerSeconds();
    boolean answers = !Triggers.http(function).isEmpty();
    new SizeChecks("Azure", scope.problems(), Code.OUT_OF_RANGE, Code.ROUNDED_UP)
        .wholeSeconds(function);
    if (answers && function.timeout().compareTo(Duration.ofSeconds(longest)) > 0) {
      scope
          .problems()
          .warning(
              Code.ANSWER_TIME,
              function.origin().at("timeout"),
              "Azure gives a caller up after "
                  + longest
                  + " s, while `"
                  + function.name()
                  + "` may run for "
                  + function.timeout().toSeconds()
                  + " s",
              "write `timeout: " + longest + "s`, and let a schedule do what takes longer");
    }
  }

  private static void most(Scope scope, FunctionSpec function, String key, int wanted, int most) {
    if (wanted > most) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              function.origin().at(key),
              "Azure takes `"
                  + key
                  + "` up to "
                  + most
                  + ", not the "
                  + wanted
                  + " of `"
                  + function.name()
                  + "`",
              "write `" + key + ": " + most + "`");
    }
  }
}
