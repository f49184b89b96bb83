package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.isolation.RuntimeClasses;
import dev.wherry.local.secret.SecretFile;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all versions of an app share while it runs.
 *
 * @param options how it is run
 * @param hosts what runs a version of it
 * @param clock the time
 * @param events who is told what happens
 * @param background runs what may block for a moment
 * @param secrets the values of its secrets
 * @param runtime the class files of the function runtime
 * @param abandoned how many instances of each function were abandoned and still run
 */
record Workshop(
    LocalOptions options,
    Host.Opener hosts,
    Clock clock,
    LocalEvents events,
    Executor background,
    SecretFile secrets,
    RuntimeClasses runtime,
    Map<FunctionName, AtomicInteger> abandoned) {

  Workshop(
      LocalOptions options,
      Host.Opener hosts,
      Clock clock,
      LocalEvents events,
      Executor background) {
    this(
        options,
        hosts,
        clock,
        events,
        background,
        new SecretFile(options.project(), options.stage()),
        new RuntimeClasses(),
        new ConcurrentHashMap<>());
  }

  AtomicInteger abandoned(FunctionName function) {
    return abandoned.computeIfAbsent(function, name -> new AtomicInteger());
  }

  /** Says something about one function. */
  void notice(FunctionName function, Diagnostic diagnostic) {
    notice(function, diagnostic, Optional.empty());
  }

  /** Says something about one function, with the stack trace that belongs to it. */
  void notice(FunctionName function, Diagnostic diagnostic, Optional<String> trace) {
    events.publish(new LocalEvent.Noticed(clock.now(), Optional.of(function), diagnostic, trace));
  }

  /** Says something about the app as a whole. */
  void notice(Diagnostic diagnostic) {
    events.publish(
        new LocalEvent.Noticed(clock.now(), Optional.empty(), diagnostic, Optional.empty()));
  }
}
