package dev.wherry.runtime.adapter;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes log lines as one JSON object each; a platform says which names its own tools read. */
public abstract class JsonLog implements LogSink {

  private final OutputStream out;
  private final String ownNames;
  private final String traceName;

  /**
   * Lines to a stream.
   *
   * @param ownNames what a user's field may not be called, with a blank before and after each
   * @param traceName what the trace of a failure is called
   */
  protected JsonLog(OutputStream out, String ownNames, String traceName) {
    this.out = out;
    this.ownNames = ownNames;
    this.traceName = traceName;
  }

  /** Writes what comes before the message. */
  protected abstract void start(JsonWriter line, Level level) throws JsonException;

  /** Writes which call of which function it is about. */
  protected abstract void origin(JsonWriter line, String function, @Nullable Call call)
      throws JsonException;

  @Override
  public final void write(
      Level level,
      String writer,
      @Nullable Call call,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure) {
    try {
      JsonWriter line = new JsonWriter();
      line.beginObject();
      start(line, level);
      text(line, "message", message);
      origin(line, writer, call);
      fields(line, fields);
      if (failure != null) {
        text(line, "error", failure.toString());
        text(line, traceName, trace(failure));
      }
      line.endObject();
      byte[] json = line.toByteArray();
      byte[] whole = Arrays.copyOf(json, json.length + 1);
      whole[json.length] = '\n';
      print(level, call, whole);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Writes a line in one piece, since several calls may write at once.
   *
   * @param line in UTF-8, with the newline at its end
   */
  protected void print(Level level, @Nullable Call call, byte[] line) throws IOException {
    synchronized (out) {
      out.write(line);
      out.flush();
    }
  }

  private void fields(JsonWriter line, @Nullable Object[] fields) throws JsonException {
    for (int i = 0; i < fields.length; i += 2) {
      String name = String.valueOf(fields[i]);
      line.name(ownNames.contains(" ".concat(name).concat(" ")) ? name.concat("_") : name);
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

  /** Writes one member that is text. */
  protected static void text(JsonWriter line, String name, String value) throws JsonException {
    line.name(name);
    line.string(value);
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
