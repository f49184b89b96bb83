package dev.wherry.local.lambda;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a caller of Lambda may say besides the event.
 *
 * @param requestId the call's id; one is made where none is given
 * @param traceHeader X-Ray's, such as {@code Root=1-…;Parent=…;Sampled=1}
 * @param clientContext a JSON document
 * @param queued whether Lambda keeps the event until there is an environment for it, as it does for
 *     callers that do not wait for an answer
 */
public record LambdaCall(
    Optional<String> requestId,
    Optional<String> traceHeader,
    Optional<String> clientContext,
    boolean queued) {

  /** Nothing. */
  public static final LambdaCall PLAIN =
      new LambdaCall(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** A call whose caller waits for the answer. */
  public static LambdaCall waitedFor(String requestId) {
    return new LambdaCall(Optional.of(requestId), Optional.empty(), Optional.empty(), false);
  }

  /** A call that nobody waits for. */
  public static LambdaCall queued(String requestId) {
    return new LambdaCall(Optional.of(requestId), Optional.empty(), Optional.empty(), true);
  }

  /** As headers of the Runtime API. */
  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    traceHeader.ifPresent(header -> headers.put("Lambda-Runtime-Trace-Id", header));
    clientContext.ifPresent(json -> headers.put("Lambda-Runtime-Client-Context", json));
    return headers;
  }
}
