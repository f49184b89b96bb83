package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import dev.wherry.spi.compile.Alike;
import dev.wherry.spi.compile.SizeChecks;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;
import java.util.Collection;
import java.util.function.ToIntFunction;

/** Memory, timeout and numbers of instances, as far as Flex Consumption takes them. */
final class SizeRule implements Rule {

  @Override
  public void check(Scope scope) {
    Collection<FunctionSpec> all = scope.app().functions().values();
    memory(scope, all);
    new SizeChecks("Azure", scope.problems(), Code.OUT_OF_RANGE, Code.ROUNDED_UP).wholeSeconds(all);
    answers(scope, all);
    most(scope, "max-instances", all, function -> function.maxInstances().orElse(0));
    most(scope, "warm", all, FunctionSpec::warm);
  }

  private static void memory(Scope scope, Collection<FunctionSpec> all) {
    MemorySize largest = new MemorySize(scope.limits().largestMemory());
    for (Alike some : Alike.at("memory", all, one -> one.memory().compareTo(largest) > 0)) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              some.place(),
              "an instance on Azure has at most "
                  + largest
                  + ", and "
                  + some.names()
                  + some.verb(" asks for ", " ask for ")
                  + some.one().memory(),
              "write `memory: " + largest + "` or less");
    }
    for (Alike some :
        Alike.at(
            "memory",
            all,
            one ->
                one.memory().compareTo(largest) <= 0 && !given(scope, one).equals(one.memory()))) {
      MemorySize given = given(scope, some.one());
      scope
          .problems()
          .warning(
              Code.ROUNDED_UP,
              some.place(),
              "instances on Azure come in sizes: "
                  + some.names()
                  + some.verb(" gets ", " get ")
                  + given
                  + " instead of "
                  + some.one().memory()
                  + some.verb(", and costs as much", ", and cost as much"),
              "write `memory: " + given + "`, or a smaller size");
    }
  }

  private static MemorySize given(Scope scope, FunctionSpec function) {
    return new MemorySize(scope.limits().memory(function.memory().megabytes()));
  }

  private static void answers(Scope scope, Collection<FunctionSpec> all) {
    Duration longest = Duration.ofSeconds(scope.limits().answerSeconds());
    for (Alike some :
        Alike.at(
            "timeout",
            all,
            one -> !Triggers.http(one).isEmpty() && one.timeout().compareTo(longest) > 0)) {
      scope
          .problems()
          .warning(
              Code.ANSWER_TIME,
              some.place(),
              "Azure gives a caller up after "
                  + longest.toSeconds()
                  + " s, while "
                  + some.names()
                  + " may run for "
                  + some.one().timeout().toSeconds()
                  + " s",
              "write `timeout: "
                  + longest.toSeconds()
                  + "s`, and let a schedule do what takes longer");
    }
  }

  private static void most(
      Scope scope, String key, Collection<FunctionSpec> all, ToIntFunction<FunctionSpec> wanted) {
    int most = scope.limits().mostInstances();
    for (Alike some : Alike.at(key, all, one -> wanted.applyAsInt(one) > most)) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              some.place(),
              "Azure takes `"
                  + key
                  + "` up to "
                  + most
                  + ", not the "
                  + wanted.applyAsInt(some.one())
                  + " of "
                  + some.names(),
              "write `" + key + ": " + most + "`");
    }
  }
}
