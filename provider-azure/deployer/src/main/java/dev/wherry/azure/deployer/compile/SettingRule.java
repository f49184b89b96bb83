package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.time.Duration;

/** Settings of a function that Azure has no word for, or for the whole app only. */
final class SettingRule implements Rule {

  @Override
  public void check(Scope scope) {
    int kept = Monitoring.retention(scope);
    for (FunctionSpec function : scope.app().functions().values()) {
      if (function.architecture().filter(FunctionSpec.Architecture.ARM64::equals).isPresent()) {
        warning(
            scope,
            function,
            "architecture",
            "functions on Azure run on x86, also `" + function.name() + "`",
            "write it under another target");
      }
      function.logRetention().ifPresent(wanted -> retention(scope, function, wanted, kept));
    }
  }

  private static void retention(Scope scope, FunctionSpec function, Duration wanted, int kept) {
    long days = Monitoring.days(wanted);
    if (days > kept) {
      scope
          .problems()
          .error(
              Code.OUT_OF_RANGE,
              function.origin().at("log-retention"),
              "a workspace keeps logs for at most "
                  + kept
                  + " days, and those of `"
                  + function.name()
                  + "` are to be kept for "
                  + days,
              "write `log-retention: " + kept + "d`");
    } else if (days != kept) {
      warning(
          scope,
          function,
          "log-retention",
          "all functions of the app share a workspace: the logs of `"
              + function.name()
              + "` are kept for "
              + kept
              + " days instead of "
              + days,
          "write `log-retention: " + kept + "d`");
    }
  }

  private static void warning(
      Scope scope, FunctionSpec function, String key, String message, String hint) {
    scope.problems().warning(Code.NO_SUCH_SETTING, function.origin().at(key), message, hint);
  }
}
