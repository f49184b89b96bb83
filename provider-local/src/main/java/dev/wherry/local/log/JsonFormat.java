package dev.wherry.local.log;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvent.Answered;
import dev.wherry.local.event.LocalEvent.Called;
import dev.wherry.local.event.LocalEvent.Logged;
import dev.wherry.local.event.LocalEvent.Noticed;
import dev.wherry.local.event.LocalEvent.Printed;
import dev.wherry.runtime.json.JsonException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** One JSON object a line; {@code event} says which. */
final class JsonFormat implements LogFormat {

  @Override
  public String format(LocalEvent event) {
    try {
      JsonLine line = new JsonLine();
      line.text("time", event.time().toString());
      if (event instanceof Answered answered) {
        answered(line, answered);
      } else if (event instanceof Called called) {
        called(line, called);
      } else if (event instanceof Logged logged) {
        logged(line, logged);
      } else if (event instanceof Printed printed) {
        line.text("event", "print");
        line.text("function", printed.function().value());
        line.text("stream", printed.error() ? "stderr" : "stdout");
        line.text("message", printed.line());
      } else if (event instanceof Noticed noticed) {
        noticed(line, noticed);
      }
      return line.end();
    } catch (JsonException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void answered(JsonLine line, Answered event) throws JsonException {
    line.text("event", "request");
    event.function().ifPresent(name -> line.text("function", name.value()));
    line.text("invocationId", event.invocationId());
    line.text("method", event.method());
    line.text("path", event.path());
    line.number("status", event.status());
    line.number("ms", millis(event.took()));
    line.bool("coldStart", event.coldStart());
  }

  private static void called(JsonLine line, Called event) throws JsonException {
    line.text("event", "call");
    line.text("function", event.function().value());
    line.text("invocationId", event.invocationId());
    line.text("cause", event.cause());
    line.number("ms", millis(event.took()));
    line.bool("coldStart", event.coldStart());
    event.failure().ifPresent(reason -> line.text("failure", reason));
  }

  private static void logged(JsonLine line, Logged event) throws JsonException {
    line.text("event", "log");
    line.text("level", event.level().name().toLowerCase(Locale.ROOT));
    line.text("function", event.function().value());
    event.invocationId().ifPresent(id -> line.text("invocationId", id));
    line.text("message", event.message());
    if (!event.fields().isEmpty()) {
      line.begin("fields");
      for (Map.Entry<String, Object> field : event.fields().entrySet()) {
        line.value(field.getKey(), field.getValue());
      }
      line.endObject();
    }
    event.trace().ifPresent(trace -> line.text("trace", trace));
  }

  private static void noticed(JsonLine line, Noticed event) {
    Diagnostic diagnostic = event.diagnostic();
    line.text("event", "notice");
    event.function().ifPresent(name -> line.text("function", name.value()));
    line.text("code", diagnostic.code());
    line.text("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    line.text("message", diagnostic.message());
    diagnostic.hint().ifPresent(hint -> line.text("hint", hint));
    event.trace().ifPresent(trace -> line.text("trace", trace));
  }

  private static double millis(Duration took) {
    return Math.rint(took.toNanos() / 1e4) / 100;
  }
}
