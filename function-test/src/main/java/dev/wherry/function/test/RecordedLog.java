package dev.wherry.function.test;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a function's log lines, and hands them to the platform's logger so that tests show them.
 */
final class RecordedLog implements LogSink {

  private static final System.Logger LOGGER = System.getLogger("dev.wherry.function.test");

  private final List<LogLine> lines = new CopyOnWriteArrayList<>();

  int size() {
    return lines.size();
  }

  List<LogLine> linesFrom(int first) {
    return List.copyOf(lines.subList(first, lines.size()));
  }

  @Override
  public void write(
      Level level,
      String function,
      @Nullable Call call,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure) {
    List<Object> shown = new ArrayList<>();
    for (Object field : fields) {
      shown.add(field == null ? "null" : field);
    }
    lines.add(new LogLine(level.name(), message, shown, Optional.ofNullable(failure)));
    LOGGER.log(logged(level), shown.isEmpty() ? message : message + " " + shown, failure);
  }

  private static System.Logger.Level logged(Level level) {
    return switch (level) {
      case DEBUG -> System.Logger.Level.DEBUG;
      case INFO -> System.Logger.Level.INFO;
      case WARN -> System.Logger.Level.WARNING;
      case ERROR -> System.Logger.Level.ERROR;
    };
  }
}
