package dev.wherry.function;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The call that is being handled: who was called, until when, and on whose behalf. */
public interface Context {

  /** The app's name in {@code wherry.yml}. */
  String app();

  /** The function's name in {@code wherry.yml}. */
  String function();

  /** The stage that was deployed; {@code dev} in the local runner. */
  String stage();

  /** The target's name in {@code wherry.yml}; {@code local} in the local runner. */
  String target();

  /** An id of this call, unique per platform; it stands in the platform's own logs. */
  String invocationId();

  /** When the platform gives up on this call. */
  Instant deadline();

  /** The time left until {@link #deadline()}; never negative. */
  Duration remaining();

  /** Whether this is the first call of its instance. */
  boolean coldStart();

  /** The caller's W3C {@code traceparent}, where there is one. */
  Optional<String> traceParent();

  /** Who called, when an authorizer checked it. */
  Optional<Principal> principal();

  /** Writes structured log lines that carry this call's identity. */
  Log log();

  /**
   * A value of the function's {@code environment}.
   *
   * @param name the key in {@code environment}
   */
  Optional<String> setting(String name);

  /**
   * The context of the call that the current thread is handling, for libraries that are not handed
   * one.
   *
   * @throws IllegalStateException when the thread handles no call
   */
  static Context current() {
    return CurrentContext.get();
  }
}
