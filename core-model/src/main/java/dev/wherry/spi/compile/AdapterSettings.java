package dev.wherry.spi.compile;

import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.Text;
import dev.wherry.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The environment variables that tell every adapter which function it is. */
public final class AdapterSettings {

  private static final String OWN = "WHERRY_";

  private AdapterSettings() {}

  /** What all adapters read of a function; routes apart. */
  public static Map<String, String> of(
      Application app, StageName stage, Target target, FunctionSpec function) {
    Map<String, String> variables = new TreeMap<>();
    put(variables, "APP", app.name().value());
    put(variables, "FUNCTION", function.name().value());
    put(variables, "STAGE", stage.value());
    put(variables, "TARGET", target.name().value());
    put(variables, "HANDLER", function.handler().toString());
    put(variables, "JSON", json(app.json()));
    return variables;
  }

  /**
   * A function's routes, one a line, as the adapters read them; empty when there is none.
   *
   * @param asked what the adapter must ask of a caller, in its words; empty for nothing
   */
  public static String routes(FunctionSpec function, Function<Trigger.Http, String> asked) {
    List<String> routes = new ArrayList<>();
    for (Trigger.Http trigger : Triggers.http(function)) {
      for (Route route : trigger.routes()) {
        routes.add((route + " " + asked.apply(trigger)).strip());
      }
    }
    return String.join("\n", routes);
  }

  /** What the adapter asks for where it compares keys. */
  public static String key(Trigger.Http trigger) {
    return trigger.auth() instanceof Auth.Key ? "key" : "";
  }

  /** The name of a variable, such as {@code WHERRY_SECRET_STRIPE_KEY}. */
  public static String variable(String kind, String name) {
    return OWN + kind + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** A text with the physical names that are open in it. */
  public static String text(Text text, Function<ResourceName, String> physical) {
    StringBuilder whole = new StringBuilder();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        whole.append(literal.value());
      } else if (part instanceof Text.PhysicalName name) {
        whole.append(physical.apply(name.resource()));
      }
    }
    return whole.toString();
  }

  private static void put(Map<String, String> variables, String name, String value) {
    if (!value.isEmpty()) {
      variables.put(OWN + name, value);
    }
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
}
