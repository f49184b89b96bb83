package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.TreeMap;

/** What marks resources as the app's: labels, or the description of those that have none. */
final class Ownership {

  /** How all labels of Wherry's begin. */
  static final String PREFIX = "wherry-";

  private Ownership() {}

  /** The labels of what a function needs, the user's among them. */
  static Map<String, Value> labels(Scope scope, FunctionSpec function) {
    Map<String, Value> labels = new TreeMap<>(labels(scope));
    function.tags().forEach((key, value) -> labels.put(key, Value.text(value)));
    labels.put(PREFIX + "function", Value.text(function.name().value()));
    return labels;
  }

  /** The labels of everything of this copy. */
  static Map<String, Value> labels(Scope scope) {
    Map<String, Value> labels = new TreeMap<>();
    labels.put(PREFIX + "app", Value.text(scope.app().name().value()));
    labels.put(PREFIX + "stage", Value.text(scope.stage().value()));
    labels.put(PREFIX + "region", Value.text(scope.region()));
    return labels;
  }

  /**
   * A description that says whose something is.
   *
   * @param what of the app it is
   */
  static Value description(Scope scope, String what) {
    return Value.text(
        "wherry app="
            + scope.app().name()
            + " stage="
            + scope.stage()
            + " region="
            + scope.region()
            + " "
            + what);
  }
}
