package dev.wherry.runtime;

import dev.wherry.function.Handler;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionHost;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.FunctionLoader;
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
  public FunctionInstance load(FunctionDefinition definition, FunctionHost host)
      throws FunctionLoadException {
    GeneratedFunction function = known == null ? find(definition.handler()) : known;
    if (function == null || !function.isFor(definition.json())) {
      return new ReflectiveFunctionLoader(loader).load(definition, host);
    }
    Codec codec = new BuiltInCodec(function, function.input(), function.output());
    Handler<?, ?> handler = handler(function, definition.handler(), host);
    return new LoadedFunction(definition, handler, function.inputKind(), codec, host);
  }

  private @Nullable GeneratedFunction find(String handler) throws FunctionLoadException {
    String name = GeneratedFunction.className(handler);
    try {
      Class<?> type = Class.forName(name, true, loader);
      return (GeneratedFunction) type.getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      return null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return LoadFailures.unfit(name, e);
    }
  }

  private Handler<?, ?> handler(GeneratedFunction function, String name, FunctionHost host)
      throws FunctionLoadException {
    Thread thread = Thread.currentThread();
    ClassLoader hostsLoader = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    Handler<?, ?> handler;
    try {
      handler = function.handler(host);
    } catch (Throwable failure) {
      return LoadFailures.notMade(name, failure);
    } finally {
      thread.setContextClassLoader(hostsLoader);
    }
    return handler == null ? LoadFailures.notMade(name, null) : handler;
  }
}
