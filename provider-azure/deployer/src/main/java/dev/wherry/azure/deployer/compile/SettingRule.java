package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.compile.Alike;
import java.util.Collection;
import java.util.OptionalLong;

/** Settings of a function that Azure has no word for, or for the whole app only. */
final class SettingRule implements Rule {

  @Override
  public void check(Scope scope) {
    Collection<FunctionSpec> all = scope.app().functions().values();
    for (Alike some : Alike.at("architecture", all, SettingRule::isArm)) {
      warning(
          scope,
          some,
          "functions on Azure run on x86, also " + some.names(),
          "write it under another target");
    }
    int kept = Monitoring.retention(scope);
    for (Alike some : Alike.at("log-retention", all, one -> days(one).orElse(kept) != kept)) {
      retention(scope, some, days(some.one()).orElse(kept), kept);
    }
  }

  private static boolean isArm(FunctionSpec function) {
    return function.architecture().filter(FunctionSpec.Architecture.ARM64::equals).isPresent();
  }

  private static OptionalLong days(FunctionSpec function) {
    return function.logRetention().stream().mapToLong(Monitoring::days).findFirst();
  }

  private static void retention(Scope scope, Alike some, long days, int kept) {
    if (days > kept) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              some.place(),
              "a workspace keeps logs for at most "
                  + kept
                  + " days, and those of "
                  + some.names()
                  + " are to be kept for "
                  + days,
              "write `log-retention: " + kept + "d`");
    } else {
      warning(
          scope,
          some,
          "all functions of the app share a workspace: the logs of "
              + some.names()
              + " are kept for "
              + kept
              + " days instead of "
              + days,
          "write `log-retention: " + kept + "d`");
    }
  }

  private static void warning(Scope scope, Alike some, String message, String hint) {
    scope.problems().warning(Code.NO_SUCH_SETTING, some.place(), message, hint);
  }
}
