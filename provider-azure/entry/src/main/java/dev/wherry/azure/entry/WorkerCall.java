package dev.wherry.azure.entry;

import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the worker says of a call besides its event.
 *
 * @param azureFunction the name of the Azure function, which is the folder of its {@code
 *     function.json}
 * @param invocationId Azure's
 * @param traceParent the W3C trace context of the call; null when the host tells none
 * @param logger takes the lines of this call
 */
public record WorkerCall(
    String azureFunction, String invocationId, @Nullable String traceParent, Logger logger) {}
