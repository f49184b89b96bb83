package dev.wherry.azure.runtime;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.TraceContext;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A call's context as the worker makes it, with the public methods of the worker's own class. */
public final class TestContext implements ExecutionContext {

  private final String function;
  private final String invocation;
  private final String traceParent;
  private final TestRequest request;
  private final Logger logger = Logger.getAnonymousLogger();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  TestContext(String function, String invocation, String traceParent, TestRequest request) {
    this.function = function;
    this.invocation = invocation;
    this.traceParent = traceParent;
    this.request = request;
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(new Recorder(records));
  }

  /** Adds the lines to a list as well. */
  void tell(List<LogRecord> besides) {
    logger.addHandler(new Recorder(besides));
  }

  List<String> lines() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  @Override
  public Logger getLogger() {
    return logger;
  }

  @Override
  public String getInvocationId() {
    return invocation;
  }

  @Override
  public String getFunctionName() {
    return function;
  }

  @Override
  public TraceContext getTraceContext() {
    return new TraceContext() {
      @Override
      public String getTraceparent() {
        return traceParent;
      }

      @Override
      public String getTracestate() {
        return "";
      }

      @Override
      public Map<String, String> getAttributes() {
        return Map.of();
      }
    };
  }

  /** As in the worker's {@code ExecutionContextDataSource}. */
  public Store getDataStore() {
    return new Store();
  }

  /** As the worker's {@code BindingDataStore}. */
  public final class Store {

    /** The request with a body of the type that is asked for. */
    public Optional<Data> getDataByName(String name, Type type) {
      if (!name.equals("request")) {
        throw new IllegalArgumentException("no binding `" + name + "`");
      }
      Type body = ((ParameterizedType) type).getActualTypeArguments()[0];
      if (!((ParameterizedType) body).getActualTypeArguments()[0].equals(byte[].class)) {
        throw new ClassCastException(type.getTypeName());
      }
      return Optional.of(new Data(request.withBytes()));
    }
  }

  /** As the worker's {@code BindingData}. */
  public record Data(Object value) {

    /** The request. */
    public Object getValue() {
      return value;
    }
  }

  private static final class Recorder extends Handler {

    private final List<LogRecord> records;

    Recorder(List<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord line) {
      records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
