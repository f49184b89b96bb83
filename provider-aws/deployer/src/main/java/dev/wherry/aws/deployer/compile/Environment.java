package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.model.Text;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a function: its settings, and what tells the adapter which function it is. */
final class Environment {

  private static final String OWN = "WHERRY_";

  private final Scope scope;
  private final Secrets secrets;

  Environment(Scope scope, Secrets secrets) {
    this.scope = scope;
    this.secrets = secrets;
  }

  Map<String, Value> of(FunctionSpec function) {
    Map<String, Value> variables = new TreeMap<>();
    function.environment().forEach((name, text) -> variables.put(name, value(text)));
    put(variables, "APP", scope.app().name().value());
    put(variables, "FUNCTION", function.name().value());
    put(variables, "STAGE", scope.stage().value());
    put(variables, "TARGET", scope.target().name().value());
    put(variables, "HANDLER", function.handler().toString());
    put(variables, "ROUTES", String.join("\n", routes(function)));
    put(variables, "JSON", json(scope.app().json()));
    Triggers.keys(function)
        .ifPresent(secret -> variables.put(OWN + "KEYS", secrets.identifier(secret)));
    function.uses().forEach(use -> used(variables, use));
    return variables;
  }

  private static void put(Map<String, Value> variables, String name, String value) {
    if (!value.isEmpty()) {
      variables.put(OWN + name, Value.text(value));
    }
  }

  private static List<String> routes(FunctionSpec function) {
    List<String> routes = new ArrayList<>();
    for (Trigger.Http trigger : Triggers.http(function)) {
      for (Route route : trigger.routes()) {
        routes.add(route + (trigger.auth() instanceof Auth.Key ? " key" : ""));
      }
    }
    return routes;
  }

  private static String json(JsonSettings settings) {
    List<String> parts = new ArrayList<>();
    if (!settings.mapper().equals(JsonSettings.BUILT_IN)) {
      parts.add("mapper=" + settings.mapper());
    }
    if (settings.names() != JsonSettings.Names.AS_WRITTEN) {
      parts.add("names=" + settings.names().name().toLowerCase(Locale.ROOT));
    }
    if (settings.unknown() != JsonSettings.Unknown.IGNORE) {
      parts.add("unknown=" + settings.unknown().name().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", parts);
  }

  private void used(Map<String, Value> variables, Use use) {
    if (use instanceof Use.OfFunction other) {
      variables.put(
          variable("FUNCTION", other.function().value()),
          Value.text(scope.physical(other.function()) + ":" + Alias.NAME));
    } else if (use instanceof Use.OfResource other) {
      Resource resource = scope.app().resources().get(other.resource());
      if (resource instanceof Resource.Secret) {
        variables.put(
            variable("SECRET", other.resource().value()), secrets.identifier(other.resource()));
      }
    }
  }

  private static String variable(String kind, String name) {
    return OWN + kind + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Value value(Text text) {
    StringBuilder whole = new StringBuilder();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        whole.append(literal.value());
      } else if (part instanceof Text.PhysicalName name) {
        whole.append(physical(name.resource()));
      }
    }
    return Value.text(whole.toString());
  }

  private String physical(ResourceName name) {
    return secrets.physical(name);
  }
}
