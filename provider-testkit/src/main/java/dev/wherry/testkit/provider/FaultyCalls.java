package dev.wherry.testkit.provider;

import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.ResourceApplier;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.storage.ArtifactStore;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Puts faults before and after every call of a connection and of all that it hands out. */
final class FaultyCalls implements InvocationHandler {

  private static final List<Class<?>> HANDED_OUT =
      List.of(
          StackApplier.class,
          ResourceApplier.class,
          Storage.class,
          StateStore.class,
          ArtifactStore.class);

  /** What the engine tries again; a conditional write is not among it. */
  private static final Set<String> RETRIED =
      Set.of("Connection.read", "ResourceApplier.put", "ResourceApplier.delete");

  /** What changes nothing in the cloud. */
  private static final Set<String> READING =
      Set.of(
          "Connection.preflight",
          "Connection.read",
          "ResourceApplier.get",
          "StateStore.read",
          "StateStore.list",
          "ArtifactStore.list");

  private final Object real;
  private final Class<?> type;
  private final Faults faults;

  private FaultyCalls(Class<?> type, Object real, Faults faults) {
    this.type = type;
    this.real = real;
    this.faults = faults;
  }

  static <T> T wrap(Class<T> type, Object real, Faults faults) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new FaultyCalls(type, real, faults));
    return type.cast(proxy);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String call = type.getSimpleName() + "." + method.getName();
    if (isLocal(method)) {
      return handedOut(method.getReturnType(), real(method, arguments));
    }
    faults.alive("before " + call);
    faults.refuseDenied(method.getName());
    if (RETRIED.contains(call)) {
      faults.refuseOnce(call + " " + first(arguments));
    }
    Object answer = real(method, listening(arguments));
    if (READING.contains(call)) {
      faults.alive("after " + call);
    } else {
      faults.moment("after " + call);
    }
    return answer;
  }

  /** Handing out what makes calls is none, and nothing can go wrong when a connection is closed. */
  private static boolean isLocal(Method method) {
    return method.getName().equals("close")
        || (method.getParameterCount() == 0
            && (method.getReturnType().isInterface() && !isCollection(method)));
  }

  private static boolean isCollection(Method method) {
    return Iterable.class.isAssignableFrom(method.getReturnType());
  }

  private static Object first(Object @Nullable [] arguments) {
    return arguments == null || arguments.length == 0 ? "" : arguments[0];
  }

  private @Nullable Object real(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object handedOut(Class<?> declared, @Nullable Object answer) {
    for (Class<?> interfaceType : HANDED_OUT) {
      if (interfaceType.isInstance(answer) && declared.isAssignableFrom(interfaceType)) {
        return wrap(interfaceType, answer, faults);
      }
    }
    return answer;
  }

  private Object @Nullable [] listening(Object @Nullable [] arguments) {
    return arguments != null
            && arguments.length == 2
            && type.equals(StackApplier.class)
            && arguments[1] instanceof ApplyListener listener
        ? new Object[] {arguments[0], listening(listener)}
        : arguments;
  }

  /** Who hears of a stack changes nothing by it: what comes after the first event goes on alone. */
  private ApplyListener listening(ApplyListener listener) {
    AtomicBoolean begun = new AtomicBoolean();
    return event -> {
      String description = "at an event of " + event.resource();
      if (begun.compareAndSet(false, true)) {
        faults.moment(description);
      } else {
        faults.alive(description);
      }
      listener.on(event);
    };
  }
}
