package dev.wherry.runtime;

import dev.wherry.function.Handler;
import dev.wherry.function.Resources;
import dev.wherry.runtime.bind.BuiltInMapper;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.FunctionLoader;
import dev.wherry.runtime.host.LogSink;
import org.jspecify.annotations.Nullable;

/**
 * Makes functions of what was generated for them at assembly. Where nothing was, or for other JSON
 * settings, {@link ReflectiveFunctionLoader} does it.
 */
public final class GeneratedFunctionLoader implements FunctionLoader {

  private final ClassLoader loader;
  private final @Nullable GeneratedFunction known;

  /** A loader of functions whose generated classes stand beside this class. */
  public GeneratedFunctionLoader() {
    this(GeneratedFunctionLoader.class.getClassLoader());
  }

  /** A loader of functions whose generated classes are found by the given class loader. */
  public GeneratedFunctionLoader(ClassLoader loader) {
    this.loader = loader;
    this.known = null;
  }

  /** A loader of one function, which reflects on nothing. */
  public GeneratedFunctionLoader(GeneratedFunction function) {
    this.loader = GeneratedFunctionLoader.class.getClassLoader();
    this.known = function;
  }

  @Override
  public FunctionInstance load(FunctionDefinition definition, Resources resources, LogSink log)
      throws FunctionLoadException {
    GeneratedFunction function = known == null ? find(definition.handler()) : known;
    if (function == null || !function.isFor(definition.json())) {
      return new ReflectiveFunctionLoader(loader).load(definition, resources, log);
    }
    Codec codec =
        new BuiltInCodec(new BuiltInMapper(function), function.input(), function.output());
    Handler<?, ?> handler = handler(function, definition.handler(), resources);
    return new LoadedFunction(definition, handler, function.inputKind(), codec, log);
  }

  private @Nullable GeneratedFunction find(String handler) throws FunctionLoadException {
    String name = GeneratedFunction.className(handler);
    try {
      Class<?> type = Class.forName(name, true, loader);
      return (GeneratedFunction) type.getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      return null;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new FunctionLoadException("`" + name + "` does not fit this runtime: " + e, e);
    }
  }

  private Handler<?, ?> handler(GeneratedFunction function, String name, Resources resources)
      throws FunctionLoadException {
    Thread thread = Thread.currentThread();
    ClassLoader hostsLoader = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    Handler<?, ?> handler;
    try {
      handler = function.handler(resources);
    } catch (Throwable failure) {
      LoadedFunction.throwIfFatal(failure);
      throw new FunctionLoadException("`" + name + "` could not be made: " + failure, failure);
    } finally {
      thread.setContextClassLoader(hostsLoader);
    }
    if (handler == null) {
      throw new FunctionLoadException("`" + name + "` returned null", null);
    }
    return handler;
  }
}
