package dev.wherry.local.instance;

import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * One call that a function is to handle.
 *
 * @param id the invocation's id
 * @param invocation the event
 * @param traceParent the caller's trace context, or null
 * @param principal who calls, or null when nobody checked
 * @param observer waits for the result
 */
public record FunctionCall(
    String id,
    Invocation invocation,
    @Nullable String traceParent,
    @Nullable Principal principal,
    CallObserver observer) {}
