package dev.wherry.runtime.host;

import java.util.Map;

/**
 * A function as the manifest describes it.
 *
 * @param app the app's name
 * @param function the function's name
 * @param stage the stage
 * @param target the target's name
 * @param handler a class, or {@code class::method} for a static factory
 * @param environment the function's settings
 * @param json how JSON is read and written
 */
public record FunctionDefinition(
    String app,
    String function,
    String stage,
    String target,
    String handler,
    Map<String, String> environment,
    Json json) {

  /**
   * How JSON is read and written.
   *
   * @param mapper {@code wherry} for the built-in one, {@code jackson}, {@code gson}, or the name
   *     of a class that implements {@link dev.wherry.function.JsonMapper}
   * @param snakeCase whether names are {@code snake_case} in JSON; otherwise as in Java
   * @param rejectUnknown whether an unknown field is an error; otherwise it is ignored
   */
  public record Json(String mapper, boolean snakeCase, boolean rejectUnknown) {

    /** The built-in mapper, names as in Java, unknown fields ignored. */
    public static final Json DEFAULT = new Json("wherry", false, false);
  }
}
