package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tags that AWS refuses or that mean something to Wherry. */
final class TagRule implements Rule {

  private static final String ALPHABET = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      function.tags().forEach((key, value) -> tag(scope, function, key, value));
      twice(scope, function);
      int most = scope.limits().tags();
      // The function itself has the digest as well.
      if (Tags.of(scope, function).size() + 1 > most) {
        problem(scope, function, "more than " + most + " tags with Wherry's own");
      }
    }
  }

  /** IAM, which tags roles, takes {@code Team} and {@code team} for the same. */
  private static void twice(Scope scope, FunctionSpec function) {
    Map<String, String> seen = new HashMap<>();
    for (String key : function.tags().keySet()) {
      String other = seen.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
      if (other != null) {
        problem(
            scope,
            function,
            "the tags `" + other + "` and `" + key + "`, which IAM tells not apart");
      }
    }
  }

  private static void tag(Scope scope, FunctionSpec function, String key, String value) {
    String start = key.toLowerCase(Locale.ROOT);
    if (start.startsWith("aws:") || start.startsWith("wherry:")) {
      problem(scope, function, "the tag `" + key + "`, whose beginning is reserved");
    } else if (!isKey(scope, key) || !isValue(scope, value)) {
      problem(scope, function, "the tag `" + key + ": " + value + "`, which AWS does not take");
    }
  }

  private static boolean isKey(Scope scope, String key) {
    return !key.isEmpty() && key.length() <= scope.limits().tagKeyLength() && key.matches(ALPHABET);
  }

  private static boolean isValue(Scope scope, String value) {
    return value.length() <= scope.limits().tagValueLength() && value.matches(ALPHABET);
  }

  private static void problem(Scope scope, FunctionSpec function, String what) {
    scope
        .problems()
        .error(
            Code.TAGS,
            function.origin().at("tags"),
            "function `" + function.name() + "` has " + what,
            "AWS takes 1 to "
                + scope.limits().tagKeyLength()
                + " letters, digits, blanks and `_.:/=+-@`, and "
                + scope.limits().tagValueLength()
                + " as a value");
  }
}
