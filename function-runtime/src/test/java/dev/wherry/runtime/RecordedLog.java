package dev.wherry.runtime;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps a function's log lines. */
final class RecordedLog implements LogSink {

  record Line(
      Level level,
      String function,
      String invocationId,
      String message,
      List<Object> fields,
      Throwable failure) {}

  final List<Line> lines = new CopyOnWriteArrayList<>();

  @Override
  public void write(
      Level level, String function, Call call, String message, Object[] fields, Throwable failure) {
    String invocationId = call == null ? null : call.invocationId();
    lines.add(new Line(level, function, invocationId, message, Arrays.asList(fields), failure));
  }
}
