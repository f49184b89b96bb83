package dev.wherry.spi.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param failed whether the provider counts it as a failure
 * @param answer what the function answered, or the failure in the provider's form
 * @param logs what it wrote meanwhile, as far as the provider tells at once
 * @param facts what else is worth knowing, by name: version, duration, id
 * @param http the answer to a request, as its caller would see it; empty for other calls, and where
 *     the function gave none
 */
public record InvocationResult(
    boolean failed,
    String answer,
    List<String> logs,
    Map<String, String> facts,
    Optional<HttpAnswer> http) {

  /** What came of a call that is no request. */
  public InvocationResult(
      boolean failed, String answer, List<String> logs, Map<String, String> facts) {
    this(failed, answer, logs, facts, Optional.empty());
  }

  /** What a request was answered with. */
  public static InvocationResult of(
      HttpAnswer answer, List<String> logs, Map<String, String> facts) {
    return new InvocationResult(answer.failed(), answer.body(), logs, facts, Optional.of(answer));
  }

  /** Copies the collections in. */
  public InvocationResult {
    logs = List.copyOf(logs);
    facts = Map.copyOf(facts);
  }
}
