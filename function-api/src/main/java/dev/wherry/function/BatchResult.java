package dev.wherry.function;

import java.util.List;

/**
 * Which items of a batch failed and are to be delivered again.
 *
 * @param failed positions in the delivery, counted from 0
 */
public record BatchResult(List<Integer> failed) {

  /** Copies the positions in. */
  public BatchResult {
    failed = List.copyOf(failed);
  }

  /** Everything was handled. */
  public static BatchResult success() {
    return new BatchResult(List.of());
  }

  /** The items at these positions failed. */
  public static BatchResult failed(List<Integer> positions) {
    return new BatchResult(positions);
  }
}
