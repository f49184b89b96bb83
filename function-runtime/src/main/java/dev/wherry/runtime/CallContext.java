package dev.wherry.runtime;

import dev.wherry.function.Context;
import dev.wherry.function.Log;
import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The context of one call. */
record CallContext(FunctionDefinition definition, Call call, boolean coldStart, Log log)
    implements Context {

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
