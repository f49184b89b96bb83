package dev.wherry.aws.runtime;

import dev.wherry.aws.runtime.event.UtcTime;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Writes log lines as one JSON object each, with the names that Lambda's own filter reads. */
final class LambdaLog implements LogSink {

  private static final String OWN_NAMES =
      " timestamp level message function requestId error trace ";

  private final OutputStream out;
  private final String function;

  LambdaLog(OutputStream out, @Nullable String function) {
    this.out = out;
    this.function = function == null ? "" : function;
  }

  @Override
  public void write(
      Level level,
      String writer,
      @Nullable String invocationId,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure) {
    try {
      JsonWriter line = new JsonWriter();
      line.beginObject();
      text(line, "timestamp", UtcTime.format(System.currentTimeMillis()));
      text(line, "level", level.name());
      text(line, "message", message);
      text(line, "function", writer);
      if (invocationId != null) {
        text(line, "requestId", invocationId);
      }
      fields(line, fields);
      if (failure != null) {
        text(line, "error", failure.toString());
        text(line, "trace", trace(failure));
      }
      line.endObject();
      print(line.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The runtime client logs what it is handed, with its trace. */
  @Override
  public void failed(String writer, @Nullable String invocationId, Throwable failure) {}

  /** Logs a failure that the runtime client never sees. */
  void failure(String invocationId, Throwable failure) {
    write(Level.ERROR, function, invocationId, FAILED, NO_FIELDS, failure);
  }

  /** In one piece, since several calls may write at once. */
  private void print(byte[] json) throws IOException {
    byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    synchronized (out) {
      out.write(line);
      out.flush();
    }
  }

  private static void fields(JsonWriter line, @Nullable Object[] fields) throws JsonException {
    for (int i = 0; i < fields.length; i += 2) {
      String name = String.valueOf(fields[i]);
      line.name(OWN_NAMES.contains(" ".concat(name).concat(" ")) ? name.concat("_") : name);
      value(line, i + 1 < fields.length ? fields[i + 1] : null);
    }
  }

  private static void value(JsonWriter line, @Nullable Object value) {
    if (value == null) {
      line.nullValue();
    } else if (value instanceof Boolean flag) {
      line.bool(flag);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      line.number(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      line.numberText(number.toString());
    } else {
      line.string(value.toString());
    }
  }

  private static void text(JsonWriter line, String name, String value) {
    line.name(name);
    line.string(value);
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
