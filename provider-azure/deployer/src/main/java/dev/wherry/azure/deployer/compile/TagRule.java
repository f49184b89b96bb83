package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.util.HashMap;
import java.util.Map;

/** Tags that Azure refuses, that mean something to Wherry, or that functions of an app dispute. */
final class TagRule implements Rule {

  private static final String FORBIDDEN = ".*[<>%&\\\\?/].*";

  @Override
  public void check(Scope scope) {
    for (FunctionGroup group : scope.groups()) {
      Map<String, String> tags = new HashMap<>();
      for (FunctionSpec function : group.functions()) {
        function.tags().forEach((key, value) -> tag(scope, function, key, value));
        function.tags().forEach((key, value) -> dispute(scope, function, tags, key, value));
      }
      int most = scope.limits().tags();
      // The digest is Wherry's as well.
      if (Ownership.tags(scope, group).values().size() + 1 > most) {
        problem(scope, group.first(), "with Wherry's own there are more than " + most + " tags");
      }
    }
  }

  private static void tag(Scope scope, FunctionSpec function, String key, String value) {
    if (key.startsWith(Ownership.PREFIX) || key.matches("(?i)(azure|microsoft|windows).*")) {
      problem(scope, function, "the beginning of the tag `" + key + "` is reserved");
    } else if (key.isEmpty()
        || key.matches(FORBIDDEN)
        || key.length() > scope.limits().tagNameLength()
        || value.length() > scope.limits().tagValueLength()) {
      problem(scope, function, "the tag `" + key + "` is none that Azure takes");
    }
  }

  private static void dispute(
      Scope scope, FunctionSpec function, Map<String, String> tags, String key, String value) {
    String first = tags.putIfAbsent(key, value);
    if (first != null && !first.equals(value)) {
      scope
          .problems()
          .warning(
              Code.TAGS,
              function.origin().at("tags"),
              "`"
                  + function.name()
                  + "` shares a function app whose tag `"
                  + key
                  + "` is `"
                  + first
                  + "`, and `"
                  + value
                  + "` is left out",
              "give all functions of the app the same tag");
    }
  }

  private static void problem(Scope scope, FunctionSpec function, String what) {
    scope
        .problems()
        .error(
            Code.TAGS,
            function.origin().at("tags"),
            what,
            "a tag's name takes up to "
                + scope.limits().tagNameLength()
                + " characters without `<>%&\\?/`, its value "
                + scope.limits().tagValueLength());
  }
}
