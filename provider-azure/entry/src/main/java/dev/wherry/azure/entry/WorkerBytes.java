package dev.wherry.azure.entry;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gets the bytes of a body. A function's signature says whether it takes bytes or text, and the
 * worker fails the calls that bring the other; so ours takes text, and asks the worker once more
 * where the host has sent bytes. The worker's context has public methods for that, which are no
 * part of Azure's Java library (seen in version 2.17 of the worker).
 */
final class WorkerBytes {

  /** Holds a type that has no class. */
  private interface Wanted extends Supplier<HttpRequestMessage<Optional<byte[]>>> {}

  private WorkerBytes() {}

  /**
   * The body of a call's request; null when there is none.
   *
   * @throws IllegalStateException when this worker has no such methods
   */
  static byte @Nullable [] of(ExecutionContext context) throws Exception {
    try {
      Object store = call(context, "getDataStore");
      Object found =
          store
              .getClass()
              .getMethod("getDataByName", String.class, Type.class)
              .invoke(store, Functions.REQUEST, wanted());
      Object data = ((Optional<?>) found).orElseThrow();
      Object body = ((HttpRequestMessage<?>) call(data, "getValue")).getBody();
      return (byte[]) ((Optional<?>) body).orElse(null);
    } catch (InvocationTargetException | NoSuchMethodException e) {
      throw new IllegalStateException("this version of Azure's Java worker gives no bytes", e);
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  private static Type wanted() {
    ParameterizedType supplier = (ParameterizedType) Wanted.class.getGenericInterfaces()[0];
    return supplier.getActualTypeArguments()[0];
  }
}
