package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;

/** Tags that Google Cloud refuses as labels or that mean something to Wherry. */
final class LabelRule implements Rule {

  private static final String KEY = "[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,62}";
  private static final String VALUE = "[\\p{Ll}\\p{Lo}\\p{N}_-]{0,63}";

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      function.tags().forEach((key, value) -> tag(scope, function, key, value));
      int most = scope.limits().labels();
      // The digest is Wherry's as well.
      if (Ownership.labels(scope, function).size() + 1 > most) {
        problem(scope, function, "more than " + most + " tags with Wherry's own");
      }
    }
  }

  private static void tag(Scope scope, FunctionSpec function, String key, String value) {
    if (key.startsWith(Ownership.PREFIX) || key.startsWith("goog-")) {
      problem(scope, function, "the tag `" + key + "`, whose beginning is reserved");
    } else if (!key.matches(KEY) || !value.matches(VALUE)) {
      problem(
          scope,
          function,
          "the tag `" + key + ": " + value + "`, which is no label of Google Cloud");
    }
  }

  private static void problem(Scope scope, FunctionSpec function, String what) {
    scope
        .problems()
        .error(
            Code.LABELS,
            function.origin().at("tags"),
            "function `" + function.name() + "` has " + what,
            "a label takes up to 63 small letters, digits, `_` and `-`; its key begins with a letter");
  }
}
