package dev.wherry.aws.deployer.compile;

import dev.wherry.model.HttpSettings;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Seconds;
import java.util.Collection;
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
    Value.Fields origins = Value.Fields.NONE.with("AllowOrigins", Native.texts(cors.origins()));
    // A function that takes OPTIONS alone has no methods here, and AWS takes no empty list.
    Value.Fields configuration =
        with(origins, "AllowMethods", methods(triggers))
            .with("AllowCredentials", Value.flag(cors.credentials()))
            .with("MaxAge", Value.number(age));
    return with(configuration, "AllowHeaders", cors.headers());
  }

  private static Value.Fields with(Value.Fields fields, String name, Collection<String> texts) {
    return texts.isEmpty() ? fields : fields.with(name, Native.texts(texts));
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
