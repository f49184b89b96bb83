package dev.wherry.function.test;

import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every call has, whatever its trigger.
 *
 * @param <C> the call itself
 */
public abstract sealed class FunctionCall<C extends FunctionCall<C>>
    permits HttpCall, ScheduleCall, DirectCall {

  private final Functions function;
  private @Nullable Principal principal;
  private @Nullable String traceParent;
  private Duration timeout = Duration.ofSeconds(30);

  FunctionCall(Functions function) {
    this.function = function;
  }

  abstract C self();

  /** Who calls. */
  public final C principal(Principal newPrincipal) {
    principal = newPrincipal;
    return self();
  }

  /** Who calls, by the token's subject and scopes. */
  public final C principal(String subject, String... scopes) {
    return principal(new Principal(subject, List.of(scopes), Map.of("sub", subject)));
  }

  /** The caller's W3C {@code traceparent}. */
  public final C traceParent(String newTraceParent) {
    traceParent = newTraceParent;
    return self();
  }

  /** How long until the context's deadline; 30 seconds unless said. Nothing is interrupted. */
  public final C timeout(Duration newTimeout) {
    timeout = newTimeout;
    return self();
  }

  final Functions function() {
    return function;
  }

  final Outcome invoke(Invocation invocation) {
    long deadline = System.currentTimeMillis() + timeout.toMillis();
    Call call = new Call(UUID.randomUUID().toString(), deadline, traceParent, principal);
    return function.instance().invoke(invocation, call);
  }
}
