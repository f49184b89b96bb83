package dev.wherry.runtime;

import dev.wherry.function.Context;
import dev.wherry.function.CurrentContext;
import dev.wherry.function.Handler;
import dev.wherry.function.SnapshotAware;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.ExitError;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionHost;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.host.Outcome;
import org.jspecify.annotations.Nullable;

/** A handler with what it takes to call it. */
final class LoadedFunction implements FunctionInstance {

  private static final String LEVEL_SETTING = "LOG_LEVEL";

  private final FunctionDefinition definition;
  private final Handler<Object, Object> handler;
  private final InputReader inputs;
  private final OutputWriter outputs;
  private final FunctionHost host;
  private final LogSink.@Nullable Level leastLevel;
  private volatile boolean called;

  LoadedFunction(
      FunctionDefinition definition,
      Handler<?, ?> handler,
      InputKind inputKind,
      Codec codec,
      FunctionHost host) {
    this.definition = definition;
    this.handler = asAny(handler);
    this.inputs = new InputReader(inputKind, codec);
    this.outputs = new OutputWriter(codec);
    this.host = host;
    this.leastLevel = leastLevel();
  }

  @Override
  public Outcome invoke(Invocation invocation, Call call) {
    boolean coldStart = !called && isFirst();
    Thread thread = Thread.currentThread();
    ClassLoader hostsLoader = thread.getContextClassLoader();
    thread.setContextClassLoader(handler.getClass().getClassLoader());
    Context context = new CallContext(definition, call, coldStart, host, leastLevel);
    CurrentContext.set(context);
    try {
      return outcome(invocation, call, context);
    } finally {
      CurrentContext.set(null);
      thread.setContextClassLoader(hostsLoader);
    }
  }

  /** A lock, because the first atomic of a JVM costs more on JDK 25 than all else here. */
  private synchronized boolean isFirst() {
    boolean first = !called;
    called = true;
    return first;
  }

  private Outcome outcome(Invocation invocation, Call call, Context context) {
    boolean http = invocation instanceof Invocation.Http;
    try {
      Object output = handle(inputs.read(invocation, call), context);
      return http ? outputs.http(output) : outputs.value(output);
    } catch (Throwable failure) {
      throwIfFatal(failure);
      if (!(http && OutputWriter.isAnswer(failure))) {
        host.log().failed(definition.function(), call, failure);
      }
      return http ? outputs.httpFailure(failure) : new Outcome.Value(null, failure);
    }
  }

  /** The input is null only for a handler of {@code Void}, which has no other value. */
  @SuppressWarnings("NullAway")
  private @Nullable Object handle(@Nullable Object input, Context context) throws Exception {
    return handler.handle(input, context);
  }

  @Override
  public void beforeSnapshot() throws Exception {
    if ((Object) handler instanceof SnapshotAware aware) {
      aware.beforeSnapshot();
    }
  }

  @Override
  public void afterRestore() throws Exception {
    if ((Object) handler instanceof SnapshotAware aware) {
      aware.afterRestore();
    }
  }

  @Override
  public void close() {
    if ((Object) handler instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Throwable failure) {
        throwIfFatal(failure);
        write(LogSink.Level.ERROR, "the handler could not be closed", failure);
      }
    }
  }

  /** Throws on what ends the instance, see {@link FunctionInstance#invoke}. */
  static void throwIfFatal(Throwable failure) {
    boolean fatal =
        failure instanceof ExitError
            || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError))
            || failure.getClass().getName().equals("java.lang.ThreadDeath");
    if (fatal) {
      throw (Error) failure;
    }
  }

  /** Null stands for the usual one, whose class is not needed before the first line. */
  private LogSink.@Nullable Level leastLevel() {
    String setting = definition.environment().get(LEVEL_SETTING);
    if (setting == null) {
      return null;
    }
    LogSink.Level level = CallLog.level(setting);
    if (level == null) {
      write(
          LogSink.Level.WARN,
          "LOG_LEVEL must be debug, info, warn or error; `" + setting + "` counts as info",
          null);
    }
    return level;
  }

  private void write(LogSink.Level level, String message, @Nullable Throwable failure) {
    host.log().write(level, definition.function(), null, message, LogSink.NO_FIELDS, failure);
  }

  /** The input is made for the handler's own type. */
  @SuppressWarnings("unchecked")
  private static Handler<Object, Object> asAny(Handler<?, ?> handler) {
    return (Handler<Object, Object>) handler;
  }
}
