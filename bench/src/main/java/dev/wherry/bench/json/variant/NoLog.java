package dev.wherry.bench.json.variant;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import org.jspecify.annotations.Nullable;

/** Takes log lines and keeps none; a failure is no measurement. */
final class NoLog implements LogSink {

  @Override
  public void write(
      Level level,
      String function,
      @Nullable Call call,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure) {
    if (failure != null) {
      throw new IllegalStateException(message, failure);
    }
  }
}
