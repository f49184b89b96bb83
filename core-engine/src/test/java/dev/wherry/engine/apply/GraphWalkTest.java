package dev.wherry.engine.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GraphWalkTest {

  private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

  @Test
  void whatComesBeforeIsDoneBefore() throws InterruptedException {
    Map<String, Set<String>> graph =
        Map.of("role", Set.of(), "function", Set.of("role"), "route", Set.of("function", "role"));

    new GraphWalk<>(graph, done::add, 4).walk();

    assertEquals(List.of("role", "function", "route"), List.copyOf(done));
  }

  @Test
  void whatDoesNotDependRunsAtOnce() throws InterruptedException {
    CyclicBarrier both = new CyclicBarrier(2);

    Map<String, Set<String>> graph = Map.of("a", Set.of(), "b", Set.of());

    new GraphWalk<>(graph, node -> meet(both, node), 2).walk();

    assertEquals(Set.of("a", "b"), Set.copyOf(done));
  }

  @Test
  void afterAFailureNothingNewBegins() throws InterruptedException {
    Map<String, Set<String>> graph = new LinkedHashMap<>();
    graph.put("fails", Set.of());
    graph.put("other", Set.of());
    graph.put("after", Set.of("fails"));

    new GraphWalk<>(graph, node -> !node.equals("fails") && done.add(node), 1).walk();

    assertEquals(List.of(), List.copyOf(done));
  }

  @Test
  void whatRunsDuringAFailureIsFinished() throws InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch failed = new CountDownLatch(1);
    Map<String, Set<String>> graph = Map.of("fails", Set.of(), "slow", Set.of());

    new GraphWalk<>(
            graph,
            node -> {
              if (node.equals("fails")) {
                slow.await();
                failed.countDown();
                return false;
              }
              slow.countDown();
              failed.await();
              return done.add(node);
            },
            2)
        .walk();

    assertEquals(List.of("slow"), List.copyOf(done));
  }

  @Test
  void aMistakeIsNotHidden() {
    assertThrows(
        IllegalStateException.class,
        () ->
            new GraphWalk<>(
                    Map.of("a", Set.<String>of()),
                    node -> {
                      throw new IllegalStateException(node);
                    },
                    1)
                .walk());
  }

  @Test
  void aCircleIsNotTakenForTheEnd() {
    assertThrows(
        IllegalStateException.class,
        () -> new GraphWalk<>(Map.of("a", Set.of("b"), "b", Set.of("a")), done::add, 1).walk());
  }

  @Test
  void whoIsInterruptedStopsWhatRuns() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    AtomicBoolean stopped = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Thread walker =
        new Thread(
            () -> {
              try {
                new GraphWalk<>(Map.of("a", Set.<String>of()), node -> forever(running, stopped), 1)
                    .walk();
              } catch (InterruptedException e) {
                ended.countDown();
              }
            });
    walker.start();
    running.await();
    walker.interrupt();

    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertTrue(stopped.get());
  }

  private static boolean forever(CountDownLatch running, AtomicBoolean stopped)
      throws InterruptedException {
    running.countDown();
    try {
      new CountDownLatch(1).await();
    } finally {
      stopped.set(true);
    }
    return true;
  }

  private boolean meet(CyclicBarrier both, String node) {
    try {
      both.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(node + " ran alone", e);
    }
    return done.add(node);
  }
}
