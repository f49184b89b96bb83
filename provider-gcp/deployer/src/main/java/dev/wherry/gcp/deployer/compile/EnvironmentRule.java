package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Names that the platform sets itself, and the size of the whole. */
final class EnvironmentRule implements Rule {

  private final Environment environment;

  EnvironmentRule(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      function.environment().forEach((name, text) -> name(scope, function, name, text));
      int size = size(environment.of(function, true));
      int most = scope.limits().environmentBytes();
      if (size > most) {
        scope
            .problems()
            .error(
                Code.ENVIRONMENT,
                function.origin().at("environment"),
                "the environment of `"
                    + function.name()
                    + "` takes "
                    + size
                    + " bytes with what Wherry adds, and a function takes "
                    + most,
                "split the function, or keep large settings in a secret");
      }
    }
  }

  private static void name(Scope scope, FunctionSpec function, String name, Text text) {
    if (scope.limits().reservedEnvironment().contains(name)) {
      problem(
          scope,
          text,
          "the platform sets `" + name + "` itself, also for `" + function.name() + "`");
    } else if (name.startsWith(scope.limits().reservedEnvironmentPrefix())) {
      problem(scope, text, "the platform takes no environment variable of the name `" + name + "`");
    }
  }

  private static void problem(Scope scope, Text text, String message) {
    scope.problems().error(Code.ENVIRONMENT, text.location(), message, "call it otherwise");
  }

  private static int size(Map<String, String> variables) {
    return variables.entrySet().stream()
        .mapToInt(variable -> bytes(variable.getKey()) + bytes(variable.getValue()))
        .sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
