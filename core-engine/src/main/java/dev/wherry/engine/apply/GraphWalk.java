package dev.wherry.engine.apply;

import dev.wherry.engine.pace.Results;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Works through a graph, several nodes at once. After a failure nothing new begins, and what runs
 * is waited for.
 *
 * @param <T> a node
 */
final class GraphWalk<T> {

  private static final long GRACE_SECONDS = 10;

  private final Map<T, Set<T>> before;
  private final Work<T> work;
  private final int width;
  private final Set<T> begun = new HashSet<>();
  private final Set<T> finished = new HashSet<>();
  private int running;

  /** What is done with a node. */
  @FunctionalInterface
  interface Work<T> {

    /** Whether what comes after may begin. */
    boolean done(T node) throws InterruptedException;
  }

  private record Finished<T>(T node, boolean well) {}

  /** A walk that works on no more than {@code width} nodes at once. */
  GraphWalk(Map<T, Set<T>> before, Work<T> work, int width) {
    this.before = before;
    this.work = work;
    this.width = width;
  }

  void walk() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(width);
    try {
      walk(new ExecutorCompletionService<>(threads));
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void walk(CompletionService<Finished<T>> threads) throws InterruptedException {
    boolean well = true;
    begin(threads);
    while (running > 0) {
      Finished<T> next = Results.of(threads.take());
      running--;
      well &= next.well();
      finished.add(next.node());
      if (well) {
        begin(threads);
      }
    }
    if (well && finished.size() < before.size()) {
      throw new IllegalStateException("steps wait for each other in a circle");
    }
  }

  private void begin(CompletionService<Finished<T>> threads) {
    for (T node : before.keySet()) {
      if (running < width && !begun.contains(node) && finished.containsAll(before.get(node))) {
        begun.add(node);
        running++;
        threads.submit(() -> new Finished<>(node, work.done(node)));
      }
    }
  }
}
