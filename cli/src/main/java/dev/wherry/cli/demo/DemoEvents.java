package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.log.LogFormat;
import dev.wherry.local.log.LogWriter;
import java.util.ArrayDeque;
import java.util.Queue;

/** What happened while a demo ran, which is told only when it did not go as it should. */
final class DemoEvents implements LocalEvents {

  private static final int MOST = 200;

  private final Queue<LocalEvent> held = new ArrayDeque<>();

  @Override
  public synchronized void publish(LocalEvent event) {
    if (held.size() < MOST) {
      held.add(event);
    }
  }

  /** The row; why it did not pass goes to the standard error. */
  synchronized DemoRow told(DemoRow row, Console console) {
    if (!row.passed()) {
      LogFormat format =
          console.isJson() ? LogFormat.json() : LogFormat.text(console.errorStyle().enabled());
      try (LogWriter log = new LogWriter(console.terminal().err(), format)) {
        held.forEach(log::publish);
      }
    }
    return row;
  }
}
