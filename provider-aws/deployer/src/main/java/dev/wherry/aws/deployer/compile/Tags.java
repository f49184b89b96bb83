package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import java.util.Map;
import java.util.TreeMap;

/** The tags of a function's resources: the user's and those that mark the app and the stage. */
final class Tags {

  /** The tag that says which code a function runs. */
  static final String DIGEST = "wherry:digest";

  private Tags() {}

  static Map<String, String> of(Scope scope, FunctionSpec function) {
    Map<String, String> tags = new TreeMap<>(function.tags());
    tags.putAll(scope.tags());
    return tags;
  }
}
