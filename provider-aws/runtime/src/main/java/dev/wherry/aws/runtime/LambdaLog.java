package dev.wherry.aws.runtime;

import dev.wherry.runtime.adapter.JsonLog;
import dev.wherry.runtime.adapter.UtcTime;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes log lines as one JSON object each, with the names that Lambda's own filter reads. */
final class LambdaLog extends JsonLog {

  private static final String OWN_NAMES =
      " timestamp level message function requestId error trace ";

  private LambdaLog(OutputStream out) {
    super(out, OWN_NAMES, "trace");
  }

  /** A log that writes to a stream. */
  static LogSink to(OutputStream out) {
    return new LambdaLog(out);
  }

  @Override
  protected void start(JsonWriter line, Level level) throws JsonException {
    text(line, "timestamp", UtcTime.format(System.currentTimeMillis()));
    text(line, "level", level.name());
  }

  @Override
  protected void origin(JsonWriter line, String writer, @Nullable Call call) throws JsonException {
    text(line, "function", writer);
    if (call != null) {
      text(line, "requestId", call.invocationId());
    }
  }

  /** The runtime client logs what it is handed, with its trace. */
  @Override
  public void failed(String writer, @Nullable Call call, Throwable failure) {}
}
