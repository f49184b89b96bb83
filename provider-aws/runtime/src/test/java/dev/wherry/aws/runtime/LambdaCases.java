package dev.wherry.aws.runtime;

import dev.wherry.testkit.runtime.RuntimeCase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The contract's cases on Lambda: what the compiler would write for them. */
final class LambdaCases {

  static final Path FOLDER = Path.of("src/test/resources/runtime-contract");

  private static final String ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";

  private LambdaCases() {}

  static Map<String, String> environment(RuntimeCase runtimeCase, SecretsManagerStub secrets) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("WHERRY_APP", "shop");
    environment.put("WHERRY_FUNCTION", "orders");
    environment.put("WHERRY_STAGE", "prod");
    environment.put("WHERRY_TARGET", "aws");
    environment.put("WHERRY_HANDLER", runtimeCase.probe());
    if (!runtimeCase.routes().isEmpty()) {
      environment.put("WHERRY_ROUTES", String.join("\n", runtimeCase.routes()));
    }
    runtimeCase
        .keys()
        .ifPresent(keys -> environment.put("WHERRY_KEYS", secret(secrets, "api-key", keys)));
    runtimeCase
        .secrets()
        .forEach((name, value) -> environment.put(variable(name), secret(secrets, name, value)));
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.address());
    environment.put("AWS_ACCESS_KEY_ID", "key");
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    return environment;
  }

  private static String secret(SecretsManagerStub secrets, String name, String value) {
    secrets.put(ARN + name, value);
    return ARN + name;
  }

  private static String variable(String name) {
    return "WHERRY_SECRET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
