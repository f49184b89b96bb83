package dev.wherry.runtime.adapter;

import dev.wherry.runtime.host.FunctionDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the compiler wrote into the function's environment variables. */
public final class Settings {

  private static final String SNAKE_CASE = "names=snake_case";
  private static final String REJECT = "unknown=reject";
  private static final String MAPPER = "mapper=";

  private final Map<String, String> environment;

  /** The settings among these environment variables. */
  public Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A setting.
   *
   * @throws IllegalStateException when it is missing
   */
  public String required(String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(
          "the environment variable "
              + name
              + " is missing: `wherry deploy` sets it, so was the function's configuration changed"
              + " by other means?");
    }
    return value;
  }

  /** A setting, or null. */
  public @Nullable String optional(String name) {
    return environment.get(name);
  }

  /** Which function this is. */
  public FunctionDefinition definition() {
    return new FunctionDefinition(
        required("WHERRY_APP"),
        required("WHERRY_FUNCTION"),
        required("WHERRY_STAGE"),
        required("WHERRY_TARGET"),
        required("WHERRY_HANDLER"),
        environment,
        json());
  }

  private FunctionDefinition.Json json() {
    String text = environment.get("WHERRY_JSON");
    if (text == null) {
      return FunctionDefinition.Json.DEFAULT;
    }
    String mapper = FunctionDefinition.Json.DEFAULT.mapper();
    boolean snakeCase = false;
    boolean reject = false;
    for (String part : text.split(" ", -1)) {
      if (part.startsWith(MAPPER)) {
        mapper = part.substring(MAPPER.length());
      } else if (part.equals(SNAKE_CASE)) {
        snakeCase = true;
      } else if (part.equals(REJECT)) {
        reject = true;
      } else {
        throw new IllegalStateException("WHERRY_JSON holds `" + part + "`, which means nothing");
      }
    }
    return new FunctionDefinition.Json(mapper, snakeCase, reject);
  }
}
