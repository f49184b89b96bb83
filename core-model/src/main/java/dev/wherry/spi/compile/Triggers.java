package dev.wherry.spi.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Trigger;
import java.util.List;
import java.util.Optional;

/** A function's triggers by kind. */
public final class Triggers {

  private Triggers() {}

  /** Those by HTTP. */
  public static List<Trigger.Http> http(FunctionSpec function) {
    return of(function, Trigger.Http.class);
  }

  /** Those by the clock. */
  public static List<Trigger.Clock> clock(FunctionSpec function) {
    return of(function, Trigger.Clock.class);
  }

  /** The secret that the adapter compares keys with. */
  public static Optional<ResourceName> keys(FunctionSpec function) {
    return http(function).stream()
        .map(Trigger.Http::auth)
        .filter(Auth.Key.class::isInstance)
        .map(auth -> ((Auth.Key) auth).secret())
        .findFirst();
  }

  private static <T> List<T> of(FunctionSpec function, Class<T> kind) {
    return function.triggers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
