package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The tags that say whose a resource is. */
public final class Ownership {

  /** How all tags of Wherry's begin. */
  public static final String PREFIX = "wherry-";

  /** The app's name. */
  public static final String APP = PREFIX + "app";

  /** The stage's name. */
  public static final String STAGE = PREFIX + "stage";

  /** On a function app: the whole digest of the package that belongs there. */
  public static final String CODE = PREFIX + "code";

  /** The setting of a function app that names its functions, with commas between them. */
  public static final String FUNCTIONS = "WHERRY_FUNCTIONS";

  /** The setting of a function app that says what stands before the path of every route. */
  public static final String ROUTE_PREFIX = "WHERRY_ROUTE_PREFIX";

  private static final String SECRET = "WHERRY_SECRET_";

  private Ownership() {}

  /** Whether a setting of a function app refers to a secret. */
  public static boolean isSecret(String setting) {
    return setting.startsWith(SECRET);
  }

  /** Those of everything of one app and stage. */
  public static Map<String, String> of(Destination destination) {
    return Map.of(APP, destination.app().value(), STAGE, destination.stage().value());
  }

  static Value.Fields tags(Scope scope) {
    return Arm.fields(APP, scope.app().name(), STAGE, scope.stage());
  }

  /** With those that its functions have; where two disagree the first one's. */
  static Value.Fields tags(Scope scope, FunctionGroup group) {
    Map<String, Value> tags = new LinkedHashMap<>(tags(scope).values());
    Map<String, Value> users = new TreeMap<>();
    for (FunctionSpec function : group.functions()) {
      function.tags().forEach((key, value) -> users.putIfAbsent(key, Arm.text(value)));
    }
    tags.putAll(users);
    return new Value.Fields(tags);
  }
}
