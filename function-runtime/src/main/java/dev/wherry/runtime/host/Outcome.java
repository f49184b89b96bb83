package dev.wherry.runtime.host;

import dev.wherry.function.Response;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call. The log sink was told of a failure already; the adapter makes it a failure
 * of its platform.
 */
public sealed interface Outcome {

  /** Why the call failed, or null when it did not. */
  @Nullable Throwable failure();

  /**
   * The answer to an HTTP request.
   *
   * @param response what the caller gets, also when the call failed (then without a trace); its
   *     body is never a {@link Response.JsonBody}: values are encoded already
   * @param failure why the call failed, or null
   */
  record Http(Response response, @Nullable Throwable failure) implements Outcome {}

  /**
   * What any other call gave.
   *
   * @param json the returned value as a JSON document in UTF-8; null when it gave none or failed
   * @param failure why the call failed, or null
   */
  record Value(byte @Nullable [] json, @Nullable Throwable failure) implements Outcome {}
}
