package dev.wherry.local.resource;

import dev.wherry.function.ResourceException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Stands for a resource that the local runner does not have yet: a handler may hold it, and each
 * use says what is missing.
 */
final class NotBuilt {

  private NotBuilt() {}

  /**
   * A client that has nothing behind it.
   *
   * @param text the resource, such as "queue `orders`"
   * @param missing what the local runner does not have, in the plural
   */
  static <T> T client(Class<T> type, String text, String missing) {
    Object client =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(proxy, method, arguments, text, missing));
    return type.cast(client);
  }

  private static Object answer(
      Object proxy, Method method, Object[] arguments, String text, String missing) {
    if (method.getDeclaringClass() != Object.class) {
      throw new ResourceException(
          text + " cannot be used here: the local runner has no " + missing + " yet");
    }
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> text;
    };
  }
}
