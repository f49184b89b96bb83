package dev.wherry.azure.runtime;

import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.runtime.adapter.JsonLog;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands lines of a call to the worker's logger of that call, so that Azure knows which call they
 * are of; others go to standard output, which the host collects. Azure adds the time.
 */
final class WorkerLog extends JsonLog {

  private static final String OWN_NAMES = " level message function invocationId error trace ";

  private final ConcurrentHashMap<String, Logger> calls = new ConcurrentHashMap<>();

  /** Lines outside of calls go there. */
  WorkerLog(OutputStream out) {
    super(out, OWN_NAMES, "trace");
  }

  /** Lines of this call go to its logger until it ends. */
  void begin(WorkerCall call) {
    calls.put(call.invocationId(), call.logger());
  }

  /** Later lines of this call go to standard output. */
  void end(WorkerCall call) {
    calls.remove(call.invocationId());
  }

  @Override
  protected void start(JsonWriter line, Level level) throws JsonException {
    text(line, "level", level.name());
  }

  @Override
  protected void origin(JsonWriter line, String function, @Nullable Call call)
      throws JsonException {
    text(line, "function", function);
    if (call != null) {
      text(line, "invocationId", call.invocationId());
    }
  }

  @Override
  protected void print(Level level, @Nullable Call call, byte[] line) throws IOException {
    Logger logger = call == null ? null : calls.get(call.invocationId());
    if (logger == null) {
      super.print(level, call, line);
    } else {
      logger.log(severity(level), new String(line, 0, line.length - 1, StandardCharsets.UTF_8));
    }
  }

  /**
   * As the worker maps them: what is fine or below is a trace, what is between is for debugging.
   */
  private static java.util.logging.Level severity(Level level) {
    if (level == Level.ERROR) {
      return java.util.logging.Level.SEVERE;
    }
    if (level == Level.WARN) {
      return java.util.logging.Level.WARNING;
    }
    return level == Level.INFO ? java.util.logging.Level.INFO : java.util.logging.Level.CONFIG;
  }

  /** Azure logs what makes an invocation fail, with its trace. */
  @Override
  public void failed(String function, @Nullable Call call, Throwable failure) {}

  /** Logs a failure that is an answer all the same, and which Azure therefore does not see. */
  void answered(String function, Call call, Throwable failure) {
    write(Level.ERROR, function, call, FAILED, NO_FIELDS, failure);
  }
}
