package dev.wherry.local.log;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvent.Answered;
import dev.wherry.local.event.LocalEvent.Called;
import dev.wherry.local.event.LocalEvent.Logged;
import dev.wherry.local.event.LocalEvent.Noticed;
import dev.wherry.local.event.LocalEvent.Printed;
import dev.wherry.model.FunctionName;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Lines for people: time, function, what happened. */
final class TextFormat implements LogFormat {

  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String GREY = "90";

  private final boolean colour;
  private final ZoneId zone = ZoneId.systemDefault();

  TextFormat(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String format(LocalEvent event) {
    String text;
    if (event instanceof Answered answered) {
      text = answered(answered);
    } else if (event instanceof Called called) {
      text = called(called);
    } else if (event instanceof Logged logged) {
      text = logged(logged);
    } else if (event instanceof Printed printed) {
      String bar = printed.error() ? paint(RED, "|") : paint(GREY, "|");
      text = printed.function() + " " + bar + " " + printed.line();
    } else {
      text = noticed((Noticed) event);
    }
    return paint(GREY, time(event.time())) + "  " + text + "\n";
  }

  private String answered(Answered event) {
    int status = event.status();
    String painted =
        paint(status < 400 ? GREEN : status < 500 ? YELLOW : RED, Integer.toString(status));
    String line = event.method() + " " + event.path() + "  " + painted + "  ";
    return line
        + millis(event.took().toNanos())
        + event.function().map(name -> "  " + name).orElse("")
        + (event.coldStart() ? paint(GREY, "  cold start") : "");
  }

  private String called(Called event) {
    String result =
        event
            .failure()
            .map(reason -> paint(RED, "failed") + "  " + reason)
            .orElse(paint(GREEN, "done"));
    return event.cause()
        + "  "
        + result
        + "  "
        + millis(event.took().toNanos())
        + "  "
        + event.function()
        + (event.coldStart() ? paint(GREY, "  cold start") : "");
  }

  private String logged(Logged event) {
    StringBuilder line = new StringBuilder(event.function().value()).append("  ");
    String level = event.level().name().toLowerCase(Locale.ROOT);
    line.append(
        switch (event.level()) {
          case ERROR -> paint(RED, level);
          case WARN -> paint(YELLOW, level);
          case INFO, DEBUG -> paint(GREY, level);
        });
    line.append("  ").append(event.message());
    event
        .fields()
        .forEach((name, value) -> line.append("  ").append(name).append('=').append(value));
    return line + indented(event.trace());
  }

  private String noticed(Noticed event) {
    Diagnostic diagnostic = event.diagnostic();
    String head =
        diagnostic.severity().name().toLowerCase(Locale.ROOT) + "[" + diagnostic.code() + "]";
    return event.function().map(FunctionName::value).map(name -> name + "  ").orElse("")
        + paint(diagnostic.severity() == Severity.ERROR ? RED : YELLOW, head)
        + "  "
        + diagnostic.message()
        + diagnostic.hint().map(hint -> "; " + hint).orElse("")
        + indented(event.trace());
  }

  private static String indented(Optional<String> trace) {
    return trace.map(text -> ("\n" + text).replace("\n", "\n    ")).orElse("");
  }

  private static String millis(long nanos) {
    long tenths = nanos / 100_000;
    return tenths < 100 ? tenths / 10 + "." + tenths % 10 + " ms" : tenths / 10 + " ms";
  }

  private String time(Instant instant) {
    LocalTime time = LocalTime.ofInstant(instant, zone);
    return two(time.getHour())
        + ":"
        + two(time.getMinute())
        + ":"
        + two(time.getSecond())
        + "."
        + Integer.toString(1000 + time.getNano() / 1_000_000).substring(1);
  }

  private static String two(int value) {
    return Integer.toString(100 + value).substring(1);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
