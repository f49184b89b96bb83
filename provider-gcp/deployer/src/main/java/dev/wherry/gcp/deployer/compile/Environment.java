package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Use;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.HttpSettingLines;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.util.List;
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

  /**
   * What one Cloud Run function is told.
   *
   * @param routes whether it is the one with the routes
   */
  Map<String, String> of(FunctionSpec function, boolean routes) {
    Map<String, String> variables = new TreeMap<>();
    function
        .environment()
        .forEach(
            (name, text) -> variables.put(name, AdapterSettings.text(text, secrets::physical)));
    variables.putAll(AdapterSettings.of(scope.app(), scope.stage(), scope.target(), function));
    variables.put("WHERRY_PROJECT", scope.project());
    variables.put("WHERRY_TIMEOUT", Long.toString(Seconds.up(function.timeout())));
    function.uses().forEach(use -> used(variables, use));
    if (routes && !Triggers.http(function).isEmpty()) {
      http(variables, function);
    }
    return variables;
  }

  private void http(Map<String, String> variables, FunctionSpec function) {
    variables.put("WHERRY_ROUTES", AdapterSettings.routes(function, HttpSettingLines::asked));
    Triggers.keys(function).ifPresent(secret -> variables.put("WHERRY_KEYS", Secrets.file(secret)));
    if (Triggers.http(function).stream().anyMatch(one -> one.auth() instanceof Auth.Iam)) {
      variables.put("WHERRY_AUTH", "iam");
    }
    String authorizers = HttpSettingLines.authorizers(scope.app(), List.of(function));
    if (!authorizers.isEmpty()) {
      variables.put("WHERRY_AUTHORIZERS", authorizers);
    }
    scope
        .app()
        .http()
        .cors()
        .ifPresent(cors -> variables.put("WHERRY_CORS", HttpSettingLines.cors(cors)));
  }

  private void used(Map<String, String> variables, Use use) {
    if (use instanceof Use.OfResource of
        && scope.app().resources().get(of.resource()) instanceof Resource.Secret) {
      variables.put(
          AdapterSettings.variable("SECRET", of.resource().value()), Secrets.file(of.resource()));
    }
  }
}
