package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.HttpSettingLines;
import dev.wherry.spi.compile.Triggers;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a function: its settings, and what tells the adapter which function it is. */
final class Environment {

  private final Scope scope;
  private final Secrets secrets;

  Environment(Scope scope, Secrets secrets) {
    this.scope = scope;
    this.secrets = secrets;
  }

  Map<String, Value> of(FunctionSpec function) {
    Map<String, Value> variables = new TreeMap<>();
    function
        .environment()
        .forEach(
            (name, text) ->
                variables.put(name, Value.text(AdapterSettings.text(text, secrets::physical))));
    AdapterSettings.of(scope.app(), scope.stage(), scope.target(), function)
        .forEach((name, value) -> variables.put(name, Value.text(value)));
    String routes = AdapterSettings.routes(function, Environment::asked);
    if (!routes.isEmpty()) {
      variables.put("WHERRY_ROUTES", Value.text(routes));
    }
    Triggers.keys(function)
        .ifPresent(secret -> variables.put("WHERRY_KEYS", secrets.identifier(secret)));
    function.uses().forEach(use -> used(variables, use));
    return variables;
  }

  /**
   * What the HTTP API does not ask itself. One of a route's scopes is enough for it
   * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html),
   * and a manifest means all.
   */
  private static String asked(Trigger.Http trigger) {
    return trigger.scopes().size() > 1
        ? HttpSettingLines.asked(trigger)
        : AdapterSettings.key(trigger);
  }

  private void used(Map<String, Value> variables, Use use) {
    if (use instanceof Use.OfResource other
        && scope.app().resources().get(other.resource()) instanceof Resource.Secret) {
      variables.put(
          AdapterSettings.variable("SECRET", other.resource().value()),
          secrets.identifier(other.resource()));
    }
  }
}
