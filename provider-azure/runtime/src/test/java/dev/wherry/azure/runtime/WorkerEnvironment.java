package dev.wherry.azure.runtime;

import java.lang.reflect.Field;
import java.util.Map;

/** Gives this process other environment variables, in the way that the worker takes an app's. */
final class WorkerEnvironment {

  private WorkerEnvironment() {}

  /** Needs {@code --add-opens java.base/java.util=ALL-UNNAMED}. */
  @SuppressWarnings("unchecked")
  static void add(Map<String, String> variables) throws ReflectiveOperationException {
    Map<String, String> environment = System.getenv();
    Field inner = environment.getClass().getDeclaredField("m");
    inner.setAccessible(true);
    ((Map<String, String>) inner.get(environment)).putAll(variables);
  }
}
