package dev.wherry.gcp.runtime;

import dev.wherry.runtime.adapter.JsonLog;
import dev.wherry.runtime.adapter.UtcTime;
import dev.wherry.runtime.host.Call;
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
  private static final String TRACE = "logging.googleapis.com/trace";
  private static final String SPAN = "logging.googleapis.com/spanId";
  private static final String SAMPLED = "logging.googleapis.com/trace_sampled";

  /** Each {@code x} is a hexadecimal digit. */
  private static final String FORM = "00-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx-xx";

  private static final String OWN_NAMES =
      " time severity message function error stack_trace "
          + String.join(" ", LABELS, TRACE, SPAN, SAMPLED)
          + " ";

  private final @Nullable String project;

  /**
   * Lines to a stream.
   *
   * @param project where traces are; null when lines name none
   */
  CloudLog(OutputStream out, @Nullable String project) {
    super(out, OWN_NAMES, "stack_trace");
    this.project = project;
  }

  @Override
  protected void start(JsonWriter line, Level level) throws JsonException {
    text(line, "time", UtcTime.format(System.currentTimeMillis()));
    text(line, "severity", level == Level.WARN ? "WARNING" : level.name());
  }

  @Override
  protected void origin(JsonWriter line, String function, @Nullable Call call)
      throws JsonException {
    text(line, "function", function);
    if (call != null) {
      line.name(LABELS);
      line.beginObject();
      text(line, "execution_id", call.invocationId());
      line.endObject();
      trace(line, call.traceParent());
    }
  }

  /** Takes the W3C header apart: {@code 00-TRACE-SPAN-FLAGS}, whose last bit says sampled. */
  private void trace(JsonWriter line, @Nullable String parent) throws JsonException {
    if (project != null && parent != null && isTraceParent(parent)) {
      text(line, TRACE, "projects/" + project + "/traces/" + parent.substring(3, 35));
      text(line, SPAN, parent.substring(36, 52));
      line.name(SAMPLED);
      line.bool((Character.digit(parent.charAt(54), 16) & 1) == 1);
    }
  }

  /** A caller may send anything under that name. */
  private static boolean isTraceParent(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean fits =
          FORM.charAt(i) == 'x'
              ? Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 0x80
              : text.charAt(i) == FORM.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
