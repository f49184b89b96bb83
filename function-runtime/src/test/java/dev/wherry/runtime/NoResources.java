package dev.wherry.runtime;

import dev.wherry.function.Resources;
import java.lang.reflect.Proxy;

/** Resources of a function that uses none. */
final class NoResources {

  private NoResources() {}

  static Resources make() {
    return (Resources)
        Proxy.newProxyInstance(
            NoResources.class.getClassLoader(),
            new Class<?>[] {Resources.class},
            (proxy, method, arguments) -> {
              throw new IllegalArgumentException(method.getName());
            });
  }
}
