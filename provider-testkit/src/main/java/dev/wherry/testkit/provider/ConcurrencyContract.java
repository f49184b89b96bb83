package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.pace.Sleeper;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.SecretChange;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.engine.workflow.Work;
import dev.wherry.engine.workflow.WorkStep;
import dev.wherry.spi.Connection;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.operate.SecretValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens when two deploy at once: they never mix. */
interface ConcurrencyContract extends ContractCase {

  /** Of two that begin together one deploys, and the other is told who does. */
  @Test
  default void ofTwoAtOnceOneIsRefused() throws Exception {
    ContractBench bench = bench();
    Work work = bench.work(ContractApp.FIRST, "one", DataRule.KEEP);
    CountDownLatch refused = new CountDownLatch(1);
    Callable<String> kim = () -> attempt(bench, work, "kim", refused);
    Callable<String> lee = () -> attempt(bench, work, "lee", refused);

    Set<String> outcomes = new TreeSet<>();
    for (Future<String> outcome : together(List.of(kim, lee))) {
      outcomes.add(outcome.get());
    }

    assertTrue(
        Set.of(
                Set.of("kim deployed", "lee refused by kim"),
                Set.of("lee deployed", "kim refused by lee"))
            .contains(outcomes),
        outcomes::toString);
    assertEquals(1, releases(bench).size());
    assertTrue(bench.plan(ContractApp.FIRST, "one").isEmpty());
  }

  /** Who is willing to wait deploys after the other, on top of what that one made. */
  @Test
  default void whoWaitsDeploysAfterTheOther() throws Exception {
    ContractBench bench = bench();
    ContractApp second = ContractApp.FIRST.greeting("good day");
    Work first = bench.work(ContractApp.FIRST, "one", DataRule.KEEP);
    Work after = bench.work(second, "one", DataRule.KEEP);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Callable<Outcome> kim =
        () -> {
          ContractAudience audience =
              new ContractAudience(
                  step -> {
                    if (step == WorkStep.APPLY) {
                      held.countDown();
                      await(waiting);
                    }
                  });
          Outcome outcome = bench.run(first, ChangeOptions.DEFAULT, bench.person("kim"), audience);
          ended.countDown();
          return outcome;
        };
    Sleeper untilTheOtherEnded =
        time -> {
          waiting.countDown();
          await(ended);
        };
    Callable<Outcome> lee =
        () -> {
          await(held);
          return bench.run(
              after,
              ChangeOptions.DEFAULT.with(Duration.ofMinutes(10)),
              bench.person("lee", untilTheOtherEnded),
              bench.audience());
        };

    for (Future<Outcome> outcome : together(List.of(kim, lee))) {
      assertEquals(Outcome.DONE, outcome.get());
    }

    List<Release> releases = releases(bench);
    assertEquals(List.of(1, 2), releases.stream().map(Release::number).toList());
    assertEquals("lee", releases.get(1).by().user());
    assertTrue(bench.audience().heard().stream().anyMatch(line -> line.contains(" waits for ")));
    assertTrue(bench.plan(second, "one").isEmpty());
  }

  /** A secret that a stack lacks is put into it before a deployment or after it. */
  @Test
  default void aStackTakesNoSecretInWhileSomeoneDeploys() throws Exception {
    ContractBench bench = bench();
    Work work = bench.work(ContractApp.FIRST, "one", DataRule.KEEP);
    boolean touches = touchesStack(bench);
    List<String> meanwhile = new ArrayList<>();
    ContractAudience audience =
        new ContractAudience(
            step -> {
              if (step == WorkStep.APPLY) {
                meanwhile.add(setSecret(bench));
              }
            });

    Outcome outcome = bench.run(work, ChangeOptions.DEFAULT, bench.person("kim"), audience);

    assertEquals(Outcome.DONE, outcome);
    assertEquals(List.of(touches ? "refused by kim" : "set"), meanwhile);
    assertEquals("set", setSecret(bench));
    assertTrue(bench.plan(ContractApp.FIRST, "one").isEmpty());
  }

  private static boolean touchesStack(ContractBench bench) throws InterruptedException {
    try (Connection connection = bench.provider().connect(bench.destination())) {
      return connection.operations().secrets().touchesStack(ContractApp.SECRET);
    }
  }

  private static String setSecret(ContractBench bench) {
    try {
      new SecretChange(bench.person("lee"), Duration.ZERO, lock -> {})
          .set(
              bench.provider(),
              bench.destination(),
              ContractApp.SECRET,
              new SecretValue("sk_test"),
              Blueprint.EMPTY);
      return "set";
    } catch (RefusedException.Busy busy) {
      return "refused by " + busy.lock().owner().user();
    } catch (RefusedException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String attempt(ContractBench bench, Work work, String who, CountDownLatch refused)
      throws Exception {
    ContractAudience audience =
        new ContractAudience(
            step -> {
              if (step == WorkStep.APPLY) {
                await(refused);
              }
            });
    try {
      Outcome outcome = bench.run(work, ChangeOptions.DEFAULT, bench.person(who), audience);
      return outcome == Outcome.DONE ? who + " deployed" : who + " " + outcome;
    } catch (RefusedException.Busy busy) {
      refused.countDown();
      return who + " refused by " + busy.lock().owner().user();
    }
  }

  private static List<Release> releases(ContractBench bench) throws InterruptedException {
    return new Inspection(bench.process()).releases(bench.provider(), bench.destination());
  }

  private static <T> List<Future<T>> together(List<Callable<T>> work) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      return threads.invokeAll(work, 5, TimeUnit.MINUTES);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(4, TimeUnit.MINUTES), "the other never got there");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
