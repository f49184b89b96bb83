package dev.wherry.testkit.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What came of a native event.
 *
 * @param answer the native answer, when there was one
 * @param failure what the platform was told, when there was none
 * @param log what was logged, a line each
 */
public record RuntimeOutcome(
    Optional<JsonNode> answer, Optional<RuntimeFailure> failure, List<String> log) {

  /** Copies the lines in. */
  public RuntimeOutcome {
    log = List.copyOf(log);
  }
}
