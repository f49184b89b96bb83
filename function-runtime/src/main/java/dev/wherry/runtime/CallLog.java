package dev.wherry.runtime;

import dev.wherry.function.Log;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import org.jspecify.annotations.Nullable;

/** The log of one call, or of an instance between calls. */
final class CallLog implements Log {

  private final LogSink sink;
  private final LogSink.Level least;
  private final String function;
  private final @Nullable Call call;

  private CallLog(LogSink sink, LogSink.Level least, String function, @Nullable Call call) {
    this.sink = sink;
    this.least = least;
    this.function = function;
    this.call = call;
  }

  /** A log that lets lines of the least level through; without one, from information on. */
  static Log of(LogSink sink, LogSink.@Nullable Level least, String function, @Nullable Call call) {
    return new CallLog(sink, least == null ? LogSink.Level.INFO : least, function, call);
  }

  /** The least level that a {@code LOG_LEVEL} setting lets through; null when it names none. */
  static LogSink.@Nullable Level level(String setting) {
    for (LogSink.Level level : LogSink.Level.values()) {
      if (level.name().equalsIgnoreCase(setting)) {
        return level;
      }
    }
    return null;
  }

  @Override
  public void debug(String message, Object... fields) {
    write(LogSink.Level.DEBUG, message, null, fields);
  }

  @Override
  public void info(String message, Object... fields) {
    write(LogSink.Level.INFO, message, null, fields);
  }

  @Override
  public void warn(String message, Object... fields) {
    write(LogSink.Level.WARN, message, null, fields);
  }

  @Override
  public void error(String message, Object... fields) {
    write(LogSink.Level.ERROR, message, null, fields);
  }

  @Override
  public void error(String message, Throwable cause, Object... fields) {
    write(LogSink.Level.ERROR, message, cause, fields);
  }

  private void write(
      LogSink.Level level, String message, @Nullable Throwable cause, Object[] fields) {
    if (level.compareTo(least) >= 0) {
      sink.write(level, function, call, message, fields, cause);
    }
  }
}
