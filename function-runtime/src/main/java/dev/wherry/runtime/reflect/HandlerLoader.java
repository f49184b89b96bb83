package dev.wherry.runtime.reflect;

import dev.wherry.function.Handler;
import dev.wherry.function.Resources;
import dev.wherry.runtime.host.FunctionLoadException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Makes the handler that a manifest names, as {@code class} or {@code class::method}. */
public final class HandlerLoader {

  private final ClassLoader loader;
  private final Resources resources;

  /** A loader of handlers that may ask for resources. */
  public HandlerLoader(ClassLoader loader, Resources resources) {
    this.loader = loader;
    this.resources = resources;
  }

  /**
   * Makes a handler.
   *
   * @throws FunctionLoadException see {@link dev.wherry.runtime.host.FunctionLoader#load}
   */
  public LoadedHandler load(String handler) throws FunctionLoadException {
    int separator = handler.indexOf("::");
    String className = separator < 0 ? handler : handler.substring(0, separator);
    try {
      Class<?> type = Class.forName(className, true, loader);
      return separator < 0
          ? fromConstructor(type)
          : fromFactory(type, handler.substring(separator + 2));
    } catch (ClassNotFoundException e) {
      throw new FunctionLoadException("there is no class `" + className + "`", null);
    } catch (InvocationTargetException e) {
      throw failed(handler, e.getCause() == null ? e : e.getCause());
    } catch (LinkageError e) {
      throw failed(
          handler,
          e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e);
    } catch (ReflectiveOperationException e) {
      throw failed(handler, e);
    }
  }

  private LoadedHandler fromConstructor(Class<?> type)
      throws FunctionLoadException, ReflectiveOperationException {
    if (!Handler.class.isAssignableFrom(type)) {
      throw new FunctionLoadException(
          "`" + type.getName() + "` does not implement " + Handler.class.getName(), null);
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new FunctionLoadException("`" + type.getName() + "` is abstract", null);
    }
    Constructor<?> constructor = usable(type.getDeclaredConstructors());
    if (constructor == null) {
      throw new FunctionLoadException(
          "`"
              + type.getName()
              + "` has no constructor without parameters and none that takes Resources",
          null);
    }
    constructor.setAccessible(true);
    return described((Handler<?, ?>) constructor.newInstance(arguments(constructor)), type);
  }

  private LoadedHandler fromFactory(Class<?> type, String name)
      throws FunctionLoadException, ReflectiveOperationException {
    Method factory = null;
    for (Method method : type.getDeclaredMethods()) {
      boolean fits =
          method.getName().equals(name)
              && Modifier.isStatic(method.getModifiers())
              && Handler.class.isAssignableFrom(method.getReturnType())
              && takesResourcesAtMost(method);
      if (fits && (factory == null || method.getParameterCount() > 0)) {
        factory = method;
      }
    }
    String called = "`" + type.getName() + "::" + name + "`";
    if (factory == null) {
      throw new FunctionLoadException(
          called + " is no static method that takes nothing or Resources and returns a Handler",
          null);
    }
    factory.setAccessible(true);
    Handler<?, ?> handler = (Handler<?, ?>) factory.invoke(null, arguments(factory));
    if (handler == null) {
      throw new FunctionLoadException(called + " returned null", null);
    }
    return described(handler, factory.getGenericReturnType());
  }

  /** The types are what the factory says, or the handler's own class where it says nothing. */
  private static LoadedHandler described(Handler<?, ?> handler, Type declared)
      throws FunctionLoadException {
    TypeVariable<?>[] parameters = Handler.class.getTypeParameters();
    TypeVariables variables = TypeVariables.of(declared);
    if (variables.value(parameters[0]) == null) {
      variables = TypeVariables.of(handler.getClass());
    }
    Type input = variables.value(parameters[0]);
    Type output = variables.value(parameters[1]);
    if (input == null || output == null) {
      throw new FunctionLoadException(
          "write out what `"
              + handler.getClass().getName()
              + "` takes and gives: Handler<Order, Receipt>",
          null);
    }
    return new LoadedHandler(handler, input, output);
  }

  private static @Nullable Constructor<?> usable(Constructor<?>[] constructors) {
    Constructor<?> usable = null;
    for (Constructor<?> constructor : constructors) {
      boolean open = !Modifier.isPrivate(constructor.getModifiers());
      if (open
          && takesResourcesAtMost(constructor)
          && (usable == null || constructor.getParameterCount() > 0)) {
        usable = constructor;
      }
    }
    return usable;
  }

  private static boolean takesResourcesAtMost(Executable executable) {
    Class<?>[] parameters = executable.getParameterTypes();
    return parameters.length == 0 || (parameters.length == 1 && parameters[0] == Resources.class);
  }

  private Object[] arguments(Executable executable) {
    return executable.getParameterCount() == 0 ? new Object[0] : new Object[] {resources};
  }

  private static FunctionLoadException failed(String handler, Throwable cause) {
    return new FunctionLoadException("`" + handler + "` could not be made: " + cause, cause);
  }
}
