package dev.wherry.azure.runtime;

import dev.wherry.testkit.runtime.RuntimeCase;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The contract's cases on Azure Functions: what the compiler would write for them. */
final class AzureCases {

  static final Path FOLDER = Path.of("src/test/resources/runtime-contract");

  private static final String KEYS = "WHERRY_SECRET_API_KEYS";

  private AzureCases() {}

  /**
   * The descriptor of a case: one function {@code orders}.
   *
   * @param keys where the keys of the cases' authorizer are
   */
  static Map<String, Object> descriptor(RuntimeCase runtimeCase, URI keys) {
    Map<String, String> function = function("orders", runtimeCase.probe());
    if (!runtimeCase.routes().isEmpty()) {
      function.put("WHERRY_ROUTES", String.join("\n", runtimeCase.routes()));
    }
    runtimeCase.keys().ifPresent(any -> function.put("WHERRY_KEYS", KEYS));
    runtimeCase.secrets().keySet().forEach(name -> function.put(variable(name), variable(name)));
    Map<String, String> app = new TreeMap<>();
    Map<String, String> timer = new TreeMap<>();
    timer.put("function", "orders");
    runtimeCase
        .platform()
        .forEach(
            (name, value) -> {
              if (name.startsWith("timer-")) {
                timer.put(name.substring("timer-".length()), value);
              } else {
                app.put(
                    "WHERRY_" + name.toUpperCase(Locale.ROOT),
                    value.replace("{keys}", keys.toString()));
              }
            });
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("app", app);
    descriptor.put("functions", Map.of("orders", function));
    descriptor.put("timers", timer.size() == 1 ? Map.of() : Map.of("orders_1", timer));
    return descriptor;
  }

  /** The app settings that the platform has resolved. */
  static Map<String, String> environment(RuntimeCase runtimeCase) {
    Map<String, String> environment = new TreeMap<>();
    runtimeCase.keys().ifPresent(keys -> environment.put(KEYS, keys));
    runtimeCase.secrets().forEach((name, value) -> environment.put(variable(name), value));
    return environment;
  }

  static Map<String, String> function(String name, String handler) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("WHERRY_APP", "shop");
    settings.put("WHERRY_FUNCTION", name);
    settings.put("WHERRY_STAGE", "prod");
    settings.put("WHERRY_TARGET", "azure");
    settings.put("WHERRY_HANDLER", handler);
    settings.put("WHERRY_TIMEOUT", "20");
    settings.put("WHERRY_CONCURRENCY", "1");
    return settings;
  }

  private static String variable(String name) {
    return "WHERRY_SECRET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
