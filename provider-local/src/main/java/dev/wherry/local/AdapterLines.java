package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import java.util.Optional;

/** Tells the adapter's log lines from what a function prints, where a process has one function. */
final class AdapterLines {

  private final AdapterLog form;
  private final FunctionName function;
  private final Clock clock;
  private final LocalEvents events;

  AdapterLines(AdapterLog form, FunctionName function, Clock clock, LocalEvents events) {
    this.form = form;
    this.function = function;
    this.clock = clock;
    this.events = events;
  }

  void take(String line) {
    Optional<LocalEvent.Logged> logged = form.read(line, function, Optional.empty(), clock.now());
    events.publish(
        logged.isPresent()
            ? logged.get()
            : new LocalEvent.Printed(clock.now(), function, false, line));
  }
}
