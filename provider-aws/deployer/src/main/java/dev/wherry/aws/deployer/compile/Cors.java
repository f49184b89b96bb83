package dev.wherry.aws.deployer.compile;

import dev.wherry.model.HttpSettings;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Seconds;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may call from a browser; HTTP APIs and function URLs want it in the same form. */
final class Cors {

  private static final List<String> METHODS =
      List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT");

  private Cors() {}

  static Value.Fields of(HttpSettings.Cors cors, List<Trigger.Http> triggers, Scope scope) {
    long age = Math.min(Seconds.up(cors.maxAge()), scope.limits().longestCorsAgeSeconds());
    Value.Fields configuration =
        Value.Fields.NONE
            .with("AllowOrigins", Native.texts(cors.origins()))
            .with("AllowMethods", Native.texts(methods(triggers)))
            .with("AllowCredentials", Value.flag(cors.credentials()))
            .with("MaxAge", Value.number(age));
    return cors.headers().isEmpty()
        ? configuration
        : configuration.with("AllowHeaders", Native.texts(cors.headers()));
  }

  private static Set<String> methods(List<Trigger.Http> triggers) {
    Set<String> methods = new TreeSet<>();
    for (Trigger.Http trigger : triggers) {
      for (Route route : trigger.routes()) {
        methods.addAll(route.method().equals(Route.ANY) ? METHODS : List.of(route.method()));
        methods.addAll(route.method().equals("GET") ? List.of("HEAD") : List.of());
      }
    }
    methods.retainAll(METHODS);
    return methods;
  }
}
