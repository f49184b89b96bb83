package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;

/** Settings of a function that Cloud Run has no word for; it runs nevertheless. */
final class SettingRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      if (function.architecture().filter(FunctionSpec.Architecture.ARM64::equals).isPresent()) {
        warning(
            scope,
            function,
            "architecture",
            "functions on Google Cloud run on x86, also `" + function.name() + "`",
            "write it under another target");
      }
      if (function.logRetention().isPresent()) {
        warning(
            scope,
            function,
            "log-retention",
            "Cloud Logging keeps the logs of a whole bucket for the same time, and those of `"
                + function.name()
                + "` no longer or shorter",
            "set the retention of the bucket `_Default` of your project");
      }
    }
  }

  private static void warning(
      Scope scope, FunctionSpec function, String key, String message, String hint) {
    scope.problems().warning(Code.NO_SUCH_SETTING, function.origin().at(key), message, hint);
  }
}
