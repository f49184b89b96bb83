package dev.wherry.spi.operate;

import java.util.List;
import java.util.Map;

/**
 * What came of a call.
 *
 * @param failed whether the provider counts it as a failure
 * @param answer what the function answered, or the failure in the provider's form
 * @param logs what it wrote meanwhile, as far as the provider tells at once
 * @param facts what else is worth knowing, by name: version, duration, id
 */
public record InvocationResult(
    boolean failed, String answer, List<String> logs, Map<String, String> facts) {

  /** Copies the collections in. */
  public InvocationResult {
    logs = List.copyOf(logs);
    facts = Map.copyOf(facts);
  }
}
