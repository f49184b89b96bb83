package dev.wherry.local.event;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.LogSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Something that happened in the local runner. */
public sealed interface LocalEvent {

  /** When. */
  Instant time();

  /**
   * An HTTP request was answered.
   *
   * @param time when the answer was complete
   * @param method upper-case
   * @param path as sent, with the query
   * @param status of the answer
   * @param took from the request's last byte to the answer
   * @param function who answered; empty when the runner itself did
   * @param coldStart whether an instance was started for it
   * @param invocationId what the answer's {@code x-request-id} says
   */
  record Answered(
      Instant time,
      String method,
      String path,
      int status,
      Duration took,
      Optional<FunctionName> function,
      boolean coldStart,
      String invocationId)
      implements LocalEvent {}

  /**
   * A function was called by something else than HTTP.
   *
   * @param time when it ended
   * @param function who was called
   * @param cause what called it: {@code invoke}, or {@code schedule} with the moment it names
   * @param took how long
   * @param coldStart whether an instance was started for it
   * @param invocationId the call's id
   * @param failure why it failed, in one sentence; empty when it did not
   */
  record Called(
      Instant time,
      FunctionName function,
      String cause,
      Duration took,
      boolean coldStart,
      String invocationId,
      Optional<String> failure)
      implements LocalEvent {}

  /**
   * A function wrote a log line.
   *
   * @param time when
   * @param level how much it matters
   * @param function who wrote it
   * @param invocationId during which call; empty outside one
   * @param message one sentence
   * @param fields by name: strings, numbers and booleans
   * @param trace the stack trace of what failed
   */
  record Logged(
      Instant time,
      LogSink.Level level,
      FunctionName function,
      Optional<String> invocationId,
      String message,
      Map<String, Object> fields,
      Optional<String> trace)
      implements LocalEvent {

    /** Copies the fields in, in their order. */
    public Logged {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * A function wrote a line to a standard stream.
   *
   * @param time when
   * @param function who wrote it
   * @param error whether it was the error stream
   * @param line without its end
   */
  record Printed(Instant time, FunctionName function, boolean error, String line)
      implements LocalEvent {}

  /**
   * The runner has something to say.
   *
   * @param time when
   * @param function whom it is about
   * @param diagnostic what
   * @param trace the stack trace that belongs to it
   */
  record Noticed(
      Instant time, Optional<FunctionName> function, Diagnostic diagnostic, Optional<String> trace)
      implements LocalEvent {}
}
