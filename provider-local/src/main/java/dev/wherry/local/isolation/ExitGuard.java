package dev.wherry.local.isolation;

import dev.wherry.runtime.host.ExitError;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What a function's code calls where it was written to end the process.
 *
 * <p>The instance's class loader redirects {@code System.exit}, {@code Runtime.exit} and {@code
 * Runtime.halt} here, and passes what reflection found through here. Public because the code of an
 * instance calls it.
 */
public final class ExitGuard {

  private static final MethodType EXIT = MethodType.methodType(void.class, int.class);

  private ExitGuard() {}

  /** Ends the calling instance instead of the process. */
  public static void exit(int status) {
    callingLoader().ifPresent(loader -> loader.exited(status));
    throw new ExitError(status);
  }

  /** Ends the calling instance instead of the process. */
  public static void exit(Runtime runtime, int status) {
    exit(status);
  }

  /**
   * A method that reflection found, or {@link #exit(int)} in place of one that ends the process.
   */
  public static Method method(Method found) throws NoSuchMethodException {
    return endsProcess(found.getDeclaringClass(), found.getName())
        ? ExitGuard.class.getMethod("exit", int.class)
        : found;
  }

  /** The methods that reflection found, none of which ends the process. */
  public static Method[] methods(Method[] found) throws NoSuchMethodException {
    for (int i = 0; i < found.length; i++) {
      found[i] = method(found[i]);
    }
    return found;
  }

  /** {@link Lookup#findStatic}, with {@link #exit(int)} in place of what ends the process. */
  public static MethodHandle findStatic(Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    return endsProcess(owner, name) && type.equals(EXIT)
        ? MethodHandles.lookup().findStatic(ExitGuard.class, "exit", EXIT)
        : lookup.findStatic(owner, name, type);
  }

  /** {@link Lookup#findVirtual}, with {@link #exit(int)} in place of what ends the process. */
  public static MethodHandle findVirtual(
      Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    return endsProcess(owner, name) && type.equals(EXIT)
        ? MethodHandles.lookup()
            .findStatic(ExitGuard.class, "exit", EXIT.insertParameterTypes(0, Runtime.class))
        : lookup.findVirtual(owner, name, type);
  }

  private static boolean endsProcess(Class<?> owner, String name) {
    return (owner == System.class && name.equals("exit"))
        || (owner == Runtime.class && (name.equals("exit") || name.equals("halt")));
  }

  private static Optional<FunctionClassLoader> callingLoader() {
    return FunctionClassLoader.ofCurrentThread();
  }
}
