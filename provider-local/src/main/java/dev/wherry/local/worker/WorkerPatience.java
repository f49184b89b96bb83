package dev.wherry.local.worker;

import java.time.Duration;

/**
 * How long a worker may take.
 *
 * @param starting until it has called in and is ready
 * @param loading until all functions are loaded
 */
record WorkerPatience(Duration starting, Duration loading) {

  /**
   * As Azure's host has it: 60 s for the process, 10 s for the first answer, a minute for functions
   * ({@code WorkerProcessCountOptions} and {@code GrpcWorkerChannel}, 4.x).
   */
  static final WorkerPatience OF_AZURE =
      new WorkerPatience(Duration.ofSeconds(70), Duration.ofMinutes(1));
}
