package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Text;
import dev.wherry.spi.blueprint.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Names that Lambda refuses or sets itself, and the size of the whole. */
final class EnvironmentRule implements Rule {

  /** Of a secret's ARN, beside the secret's name. */
  private static final int ARN = 80;

  private final Environment environment;

  EnvironmentRule(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      function.environment().forEach((name, text) -> name(scope, function, name, text));
      int size = size(environment.of(function));
      int most = scope.limits().environmentBytes();
      if (size > most) {
        scope
            .problems()
            .error(
                Code.ENVIRONMENT,
                function.origin().at("environment"),
                "the environment of `"
                    + function.name()
                    + "` takes about "
                    + size
                    + " bytes with what Wherry adds, and Lambda takes "
                    + most,
                "split the function, or keep large settings in a secret");
      }
    }
  }

  private static void name(Scope scope, FunctionSpec function, String name, Text text) {
    boolean reserved = scope.limits().reservedEnvironment().contains(name);
    if (reserved || !name.matches(scope.limits().environmentName())) {
      scope
          .problems()
          .error(
              Code.ENVIRONMENT,
              text.location(),
              reserved
                  ? "Lambda sets `" + name + "` itself, also for `" + function.name() + "`"
                  : "Lambda takes no environment variable of the name `" + name + "`",
              "call it otherwise: a letter, then letters, digits and `_`");
    }
  }

  private static int size(Map<String, Value> variables) {
    int size = 0;
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      size += bytes(variable.getKey());
      size +=
          variable.getValue() instanceof Value.Literal literal
              ? bytes(literal.value().toString())
              : ARN + variable.getKey().length();
    }
    return size;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
