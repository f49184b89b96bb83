package dev.wherry.runtime.reflect;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls a method of a JSON library. */
final class MapperCall {

  private MapperCall() {}

  /**
   * Calls the method.
   *
   * @throws IOException also for what the library throws unchecked, because it says that JSON does
   *     not fit
   */
  static @Nullable Object invoke(Method method, Object target, @Nullable Object... arguments)
      throws IOException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof IOException exception) {
        throw exception;
      }
      String message = cause == null ? null : cause.getMessage();
      throw new IOException(message, cause);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
