package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.Authorizer;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.Resource;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    variables.put("WHERRY_TIMEOUT", Long.toString(Seconds.up(function.timeout())));
    function.uses().forEach(use -> used(variables, use));
    if (routes && !Triggers.http(function).isEmpty()) {
      http(variables, function);
    }
    return variables;
  }

  private void http(Map<String, String> variables, FunctionSpec function) {
    variables.put("WHERRY_ROUTES", AdapterSettings.routes(function, Environment::asked));
    Triggers.keys(function).ifPresent(secret -> variables.put("WHERRY_KEYS", Secrets.file(secret)));
    if (Triggers.http(function).stream().anyMatch(one -> one.auth() instanceof Auth.Iam)) {
      variables.put("WHERRY_AUTH", "iam");
    }
    String authorizers = authorizers(function);
    if (!authorizers.isEmpty()) {
      variables.put("WHERRY_AUTHORIZERS", authorizers);
    }
    scope.app().http().cors().ifPresent(cors -> variables.put("WHERRY_CORS", cors(cors)));
  }

  /** What the adapter must ask of a caller, because the platform does not. */
  private static String asked(Trigger.Http trigger) {
    if (!(trigger.auth() instanceof Auth.By by)) {
      return AdapterSettings.key(trigger);
    }
    return ("jwt " + by.authorizer() + " " + String.join(" ", trigger.scopes())).strip();
  }

  private String authorizers(FunctionSpec function) {
    Set<AuthorizerName> used = new LinkedHashSet<>();
    for (Trigger.Http trigger : Triggers.http(function)) {
      if (trigger.auth() instanceof Auth.By by) {
        used.add(by.authorizer());
      }
    }
    List<String> lines = new ArrayList<>();
    for (AuthorizerName name : used) {
      if (scope.app().authorizers().get(name) instanceof Authorizer.Jwt jwt) {
        lines.add("authorizer " + name);
        lines.add("issuer " + jwt.issuer());
        jwt.audience().forEach(word -> lines.add("audience " + word));
        jwt.keys().ifPresent(address -> lines.add("keys " + address));
      }
    }
    return String.join("\n", lines);
  }

  private static String cors(HttpSettings.Cors cors) {
    List<String> lines = new ArrayList<>();
    cors.origins().forEach(origin -> lines.add("origin " + origin));
    cors.headers().forEach(header -> lines.add("header " + header));
    if (cors.credentials()) {
      lines.add("credentials true");
    }
    lines.add("max-age " + Seconds.up(cors.maxAge()));
    return String.join("\n", lines);
  }

  private void used(Map<String, String> variables, Use use) {
    if (use instanceof Use.OfResource of
        && scope.app().resources().get(of.resource()) instanceof Resource.Secret) {
      variables.put(
          AdapterSettings.variable("SECRET", of.resource().value()), Secrets.file(of.resource()));
    }
  }
}
