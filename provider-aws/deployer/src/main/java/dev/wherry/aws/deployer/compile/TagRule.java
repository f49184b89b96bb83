package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;

/** Tags that AWS refuses or that mean something to Wherry. */
final class TagRule implements Rule {

  private static final String KEY = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}";
  private static final String VALUE = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}";

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      function.tags().forEach((key, value) -> tag(scope, function, key, value));
      int most = scope.limits().tags();
      if (Tags.of(scope, function).size() > most) {
        problem(scope, function, "more than " + most + " tags with Wherry's own");
      }
    }
  }

  private static void tag(Scope scope, FunctionSpec function, String key, String value) {
    if (key.startsWith("aws:") || key.startsWith("wherry:")) {
      problem(scope, function, "the tag `" + key + "`, whose beginning is reserved");
    } else if (!key.matches(KEY) || !value.matches(VALUE)) {
      problem(scope, function, "the tag `" + key + ": " + value + "`, which AWS does not take");
    }
  }

  private static void problem(Scope scope, FunctionSpec function, String what) {
    scope
        .problems()
        .error(
            Code.TAGS,
            function.origin().at("tags"),
            "function `" + function.name() + "` has " + what,
            "AWS takes 1 to 128 letters, digits, blanks and `_.:/=+-@`, and 256 as a value");
  }
}
