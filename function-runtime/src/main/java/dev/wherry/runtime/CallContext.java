package dev.wherry.runtime;

import dev.wherry.function.Context;
import dev.wherry.function.Log;
import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionHost;
import dev.wherry.runtime.host.LogSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The context of one call. */
final class CallContext implements Context {

  private final FunctionDefinition definition;
  private final Call call;
  private final boolean coldStart;
  private final FunctionHost host;
  private final LogSink.@Nullable Level leastLevel;
  private volatile @Nullable Log log;

  /** A context whose log lets lines of the least level through; null for the usual one. */
  CallContext(
      FunctionDefinition definition,
      Call call,
      boolean coldStart,
      FunctionHost host,
      LogSink.@Nullable Level leastLevel) {
    this.definition = definition;
    this.call = call;
    this.coldStart = coldStart;
    this.host = host;
    this.leastLevel = leastLevel;
  }

  @Override
  public String app() {
    return definition.app();
  }

  @Override
  public String function() {
    return definition.function();
  }

  @Override
  public String stage() {
    return definition.stage();
  }

  @Override
  public String target() {
    return definition.target();
  }

  @Override
  public String invocationId() {
    return call.invocationId();
  }

  @Override
  public boolean coldStart() {
    return coldStart;
  }

  @Override
  public Log log() {
    Log made = log;
    if (made == null) {
      made = CallLog.of(host.log(), leastLevel, definition.function(), call);
      log = made;
    }
    return made;
  }

  @Override
  public Instant deadline() {
    return Instant.ofEpochMilli(call.deadlineMillis());
  }

  @Override
  public Duration remaining() {
    long left = call.deadlineMillis() - System.currentTimeMillis();
    return Duration.ofMillis(Math.max(0, left));
  }

  @Override
  public Optional<String> traceParent() {
    return Optional.ofNullable(call.traceParent());
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.ofNullable(call.principal());
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(definition.environment().get(name));
  }
}
