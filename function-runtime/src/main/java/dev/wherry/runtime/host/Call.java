package dev.wherry.runtime.host;

import dev.wherry.function.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of one call besides its event.
 *
 * @param invocationId unique per platform
 * @param deadlineMillis when the platform gives up, in milliseconds since 1970-01-01T00:00Z
 * @param traceParent the caller's W3C trace context header, or null
 * @param principal who calls, or null when nobody checked
 */
public record Call(
    String invocationId,
    long deadlineMillis,
    @Nullable String traceParent,
    @Nullable Principal principal) {}
