package dev.wherry.engine.workflow;

import dev.wherry.engine.pace.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things at once. */
final class SideBySide {

  private static final int WIDTH = 4;
  private static final long GRACE_SECONDS = 15;

  private SideBySide() {}

  /**
   * The results in the order of the things. What one throws is thrown when all have ended; when cut
   * short, those that run are told to stop.
   */
  static <T> List<T> run(List<Callable<T>> things) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(WIDTH);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(things)) {
        results.add(Results.of(future));
      }
      return results;
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
