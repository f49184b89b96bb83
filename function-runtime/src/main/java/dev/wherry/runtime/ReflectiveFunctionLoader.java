package dev.wherry.runtime;

import dev.wherry.function.Event;
import dev.wherry.function.Request;
import dev.wherry.function.Resources;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionHost;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.FunctionLoader;
import dev.wherry.runtime.reflect.ForeignMappers;
import dev.wherry.runtime.reflect.HandlerLoader;
import dev.wherry.runtime.reflect.LoadedHandler;
import dev.wherry.runtime.reflect.ReflectiveBinders;
import dev.wherry.runtime.reflect.TypeVariables;
import java.lang.reflect.Type;

/**
 * Makes functions by reflection. The handler's class is looked for where this class was loaded
 * from.
 */
public final class ReflectiveFunctionLoader implements FunctionLoader {

  private final ClassLoader loader;

  /** A loader of handlers that stand beside this class. */
  public ReflectiveFunctionLoader() {
    this(ReflectiveFunctionLoader.class.getClassLoader());
  }

  /** A loader of handlers of the given class loader. */
  public ReflectiveFunctionLoader(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public FunctionInstance load(FunctionDefinition definition, FunctionHost host)
      throws FunctionLoadException {
    LoadedHandler loaded = handler(definition.handler(), host.resources());
    InputKind kind = kind(TypeVariables.rawClass(loaded.input()));
    Type input =
        kind == InputKind.EVENT
            ? TypeVariables.of(loaded.input()).resolve(Event.class.getTypeParameters()[0])
            : loaded.input();
    Codec codec =
        definition.json().mapper().equals(FunctionDefinition.Json.DEFAULT.mapper())
            ? builtIn(definition, kind, input, loaded.output())
            : new ForeignCodec(ForeignMappers.of(definition.json(), loader), input);
    return new LoadedFunction(definition, loaded.handler(), kind, codec, host);
  }

  /** The handler's own libraries find each other, whoever's thread this is. */
  private LoadedHandler handler(String name, Resources resources) throws FunctionLoadException {
    Thread thread = Thread.currentThread();
    ClassLoader hostsLoader = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return new HandlerLoader(loader, resources).load(name);
    } catch (FunctionLoadException e) {
      if (e.getCause() != null) {
        LoadedFunction.throwIfFatal(e.getCause());
      }
      throw e;
    } finally {
      thread.setContextClassLoader(hostsLoader);
    }
  }

  private static InputKind kind(Class<?> input) {
    if (input == Request.class) {
      return InputKind.REQUEST;
    }
    if (input == ScheduledTime.class) {
      return InputKind.SCHEDULED_TIME;
    }
    if (input == Event.class) {
      return InputKind.EVENT;
    }
    return input == Void.class ? InputKind.NOTHING : InputKind.VALUE;
  }

  private static Codec builtIn(
      FunctionDefinition definition, InputKind kind, Type input, Type output)
      throws FunctionLoadException {
    Binders binders = new ReflectiveBinders(definition.json());
    boolean reads = kind == InputKind.VALUE || kind == InputKind.EVENT;
    boolean writes = output != Response.class && output != Void.class;
    try {
      Binder any = binders.of(Object.class);
      return new BuiltInCodec(
          binders, reads ? binders.of(input) : any, writes ? binders.of(output) : any);
    } catch (BindingException e) {
      throw new FunctionLoadException(e.getMessage() == null ? "" : e.getMessage(), e);
    }
  }
}
