package dev.wherry.spi.compile;

import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.Authorizer;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an adapter that checks callers itself must know of HTTP, a line each: a word, a blank, and
 * its value.
 */
public final class HttpSettingLines {

  private HttpSettingLines() {}

  /** What the adapter must ask of a trigger's caller; empty for nothing. */
  public static String asked(Trigger.Http trigger) {
    if (!(trigger.auth() instanceof Auth.By by)) {
      return AdapterSettings.key(trigger);
    }
    return ("jwt " + by.authorizer() + " " + String.join(" ", trigger.scopes())).strip();
  }

  /** The authorizers that routes of these functions ask for; empty when there is none. */
  public static String authorizers(Application app, Collection<FunctionSpec> functions) {
    Set<AuthorizerName> used = new LinkedHashSet<>();
    for (FunctionSpec function : functions) {
      for (Trigger.Http trigger : Triggers.http(function)) {
        if (trigger.auth() instanceof Auth.By by) {
          used.add(by.authorizer());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (AuthorizerName name : used) {
      if (app.authorizers().get(name) instanceof Authorizer.Jwt jwt) {
        lines.add("authorizer " + name);
        lines.add("issuer " + jwt.issuer());
        jwt.audience().forEach(word -> lines.add("audience " + word));
        jwt.keys().ifPresent(address -> lines.add("keys " + address));
      }
    }
    return String.join("\n", lines);
  }

  /** Who may call from a browser. */
  public static String cors(HttpSettings.Cors cors) {
    List<String> lines = new ArrayList<>();
    cors.origins().forEach(origin -> lines.add("origin " + origin));
    cors.headers().forEach(header -> lines.add("header " + header));
    if (cors.credentials()) {
      lines.add("credentials true");
    }
    lines.add("max-age " + Seconds.up(cors.maxAge()));
    return String.join("\n", lines);
  }
}
