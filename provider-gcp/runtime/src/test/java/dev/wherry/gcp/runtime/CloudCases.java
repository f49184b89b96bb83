package dev.wherry.gcp.runtime;

import dev.wherry.testkit.runtime.RuntimeCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The contract's cases on Cloud Run functions: what the compiler would write for them. */
final class CloudCases {

  static final Path FOLDER = Path.of("src/test/resources/runtime-contract");

  private CloudCases() {}

  /** The variables of a case; its secrets are mounted below a folder. */
  static Map<String, String> environment(RuntimeCase runtimeCase, Path mounts) {
    Map<String, String> environment = environment(runtimeCase.probe());
    if (!runtimeCase.routes().isEmpty()) {
      environment.put("WHERRY_ROUTES", String.join("\n", runtimeCase.routes()));
    }
    runtimeCase
        .keys()
        .ifPresent(keys -> environment.put("WHERRY_KEYS", mounted(mounts, "api-key", keys)));
    runtimeCase
        .secrets()
        .forEach((name, value) -> environment.put(variable(name), mounted(mounts, name, value)));
    runtimeCase
        .platform()
        .forEach(
            (name, value) -> environment.put("WHERRY_" + name.toUpperCase(Locale.ROOT), value));
    return environment;
  }

  static Map<String, String> environment(String handler) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("WHERRY_APP", "shop");
    environment.put("WHERRY_FUNCTION", "orders");
    environment.put("WHERRY_STAGE", "prod");
    environment.put("WHERRY_TARGET", "gcp");
    environment.put("WHERRY_HANDLER", handler);
    environment.put("WHERRY_PROJECT", "my-project");
    environment.put("WHERRY_TIMEOUT", "20");
    return environment;
  }

  /** Equal secrets have the same file. */
  private static String mounted(Path mounts, String name, String value) {
    try {
      Path folder = Files.createDirectories(mounts.resolve(name + "-" + value.hashCode()));
      return Files.writeString(folder.resolve("value"), value).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String variable(String name) {
    return "WHERRY_SECRET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
