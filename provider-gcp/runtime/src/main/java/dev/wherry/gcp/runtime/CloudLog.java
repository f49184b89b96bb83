package dev.wherry.gcp.runtime;

import dev.wherry.runtime.adapter.JsonLog;
import dev.wherry.runtime.adapter.UtcTime;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes log lines with the names that Cloud Logging and Error Reporting read (<a
 * href="https://cloud.google.com/logging/docs/structured-logging">structured logging</a>).
 */
final class CloudLog extends JsonLog {

  private static final String LABELS = "logging.googleapis.com/labels";
  private static final String OWN_NAMES =
      " time severity message function error stack_trace " + LABELS + " ";

  CloudLog(OutputStream out) {
    super(out, OWN_NAMES, "stack_trace");
  }

  @Override
  protected void start(JsonWriter line, Level level) throws JsonException {
    text(line, "time", UtcTime.format(System.currentTimeMillis()));
    text(line, "severity", level == Level.WARN ? "WARNING" : level.name());
  }

  @Override
  protected void origin(JsonWriter line, String function, @Nullable String invocationId)
      throws JsonException {
    text(line, "function", function);
    if (invocationId != null) {
      line.name(LABELS);
      line.beginObject();
      text(line, "execution_id", invocationId);
      line.endObject();
    }
  }
}
