package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.release.LockLostException;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.testkit.stub.Traffic.Fate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The whole life of an app with something going wrong at each call of its cloud in turn: what
 * passes is not even noticed, and after a death the next command converges. One cloud hears of all
 * of it, so that what any of them left behind would still be there.
 */
public interface EveryCallContract {

  /** What goes wrong with the call of a number. */
  enum Trouble {
    /** It is refused for the time being, or its answer is lost: each call meets one of them. */
    PASSING {
      @Override
      void at(int call, Traffic traffic) {
        Fate[] fates = {Fate.THROTTLED, Fate.CUT, Fate.UNAVAILABLE, Fate.CUT};
        traffic.at(call, fates[call % fates.length]);
      }
    },
    /** To be killed after a call is to be killed before the next: nothing else is remembered. */
    KILLED {
      @Override
      void at(int call, Traffic traffic) {
        traffic.killBefore(call);
      }
    };

    /** A deployment makes more calls than these. */
    int fewest() {
      return this == KILLED ? 20 : 60;
    }

    abstract void at(int call, Traffic traffic);
  }

  /** The stub's calls. */
  Traffic traffic();

  /** All that exists in the stub and how it is, but for what differs each time it is made. */
  Map<String, String> snapshot();

  /** What Wherry keeps in the stub, by key. */
  Map<String, String> stored();

  /** What the stub has left that Wherry made to keep things in. */
  Set<String> places();

  /** Commands on the stub. */
  Commands commands();

  /** The manifest of the app. */
  String first();

  /** The same with other settings. */
  String second();

  /** What a user does before a first deployment. */
  void prepare() throws Exception;

  /** How many operations of a deployment are made to fail, one after the other. */
  default int operations() {
    return 2;
  }

  /** Whether a command begins an operation again that the cloud brought to no good end. */
  default boolean failedOperationsAreBegunAgain() {
    return true;
  }

  /** A first deployment and a removal, each call of which is refused once. */
  @Test
  default void troubleThatPassesInADeploymentAndARemoval() throws Exception {
    deploymentAndRemoval(Trouble.PASSING);
  }

  /** A first deployment and a removal, dead at each call. */
  @Test
  default void deathInADeploymentAndARemoval() throws Exception {
    deploymentAndRemoval(Trouble.KILLED);
  }

  private void deploymentAndRemoval(Trouble trouble) throws Exception {
    prepare();
    commands().deploy(first(), "one");
    Map<String, String> whole = snapshot();
    commands().remove(first(), DataRule.DELETE);
    int calls = 0;
    boolean reached = true;
    while (reached) {
      calls++;
      prepare();
      reached = met(trouble, calls, () -> commands().deploy(first(), "one"));
      assertEquals(whole, snapshot(), about(trouble, calls));
      reached |= met(trouble, calls, () -> commands().remove(first(), DataRule.DELETE));
      assertEquals(Map.of(), snapshot(), about(trouble, calls));
      assertEquals(Set.of(), places(), about(trouble, calls));
    }
    assertTrue(calls > trouble.fewest(), "a deployment makes more calls than " + calls);
  }

  /** An update and its rollback, each call of which is refused once. */
  @Test
  default void troubleThatPassesInAnUpdateAndItsRollback() throws Exception {
    updateAndRollback(Trouble.PASSING);
  }

  /** An update and its rollback, dead at each call. */
  @Test
  default void deathInAnUpdateAndItsRollback() throws Exception {
    updateAndRollback(Trouble.KILLED);
  }

  private void updateAndRollback(Trouble trouble) throws Exception {
    prepare();
    int first = number(commands().deploy(first(), "one"));
    Map<String, String> before = snapshot();
    commands().deploy(second(), "two");
    Map<String, String> after = snapshot();
    int last = number(commands().rollback(first(), first));
    int calls = 0;
    boolean reached = true;
    while (reached) {
      calls++;
      int back = last;
      reached = met(trouble, calls, () -> commands().deploy(second(), "two"));
      assertEquals(after, snapshot(), about(trouble, calls));
      reached |= met(trouble, calls, () -> commands().rollback(first(), back));
      assertEquals(before, snapshot(), about(trouble, calls));
      last = lastRelease();
    }
    assertEquals(List.of("nothing to change"), PlanText.lines(commands().plan(first(), "one")));
    assertTrue(calls > trouble.fewest() / 2, "an update makes more calls than " + calls);
  }

  /** Operations that the cloud begins and does not bring to their end. */
  @Test
  default void ofAnyOperation() throws Exception {
    prepare();
    commands().deploy(first(), "one");
    Map<String, String> first = snapshot();
    commands().deploy(second(), "two");
    Map<String, String> second = snapshot();
    for (int operation = 1; operation <= operations(); operation++) {
      commands().remove(first(), DataRule.DELETE);
      prepare();
      failing(operation, () -> commands().deploy(first(), "one"));
      assertEquals(first, snapshot());
      failing(operation, () -> commands().deploy(second(), "two"));
      assertEquals(second, snapshot());
      failing(operation, () -> commands().remove(second(), DataRule.DELETE));
      assertEquals(Map.of(), snapshot());
    }
  }

  private void failing(int operation, Command command) throws Exception {
    traffic().failOperation(operation);
    boolean told = tells(command);
    boolean met = !traffic().isWaiting();
    traffic().heal();
    if (failedOperationsAreBegunAgain()) {
      assertTrue(met, "no operation of number " + operation);
      assertFalse(told, "an operation that failed is begun again");
      return;
    }
    assertEquals(met, told, "a failure is told");
    assertFalse(tells(command), "the next command goes on");
  }

  /** Whether a command tells of a failure: before it touches anything, or in its report. */
  private static boolean tells(Command command) throws Exception {
    try {
      return !command.run().report().failures().isEmpty();
    } catch (ProviderException e) {
      return true;
    }
  }

  /** A command of the engine. */
  @FunctionalInterface
  interface Command {

    /** Runs it. */
    TargetResult run() throws Exception;
  }

  /** Whether trouble came to a command; afterwards it is done all the same. */
  private boolean met(Trouble trouble, int call, Command command) throws Exception {
    trouble.at(call, traffic());
    if (trouble == Trouble.KILLED) {
      die(command);
      boolean reached = !traffic().isWaiting();
      traffic().heal();
      command.run();
      return reached;
    }
    TargetResult result = command.run();
    assertEquals(List.of(), result.report().failures(), about(trouble, call));
    boolean reached = !traffic().isWaiting();
    traffic().heal();
    return reached;
  }

  private static Supplier<String> about(Trouble trouble, int call) {
    return () -> trouble + " at call " + call;
  }

  /** A dead process sees nothing of what it would have thrown or reported. */
  private static void die(Command command) throws Exception {
    try {
      command.run();
    } catch (ProviderException | RefusedException | LockLostException refusedAsTheDeadAre) {
      return;
    }
  }

  /** The newest release, as the stub has it: who died before it was told knows of none. */
  private int lastRelease() {
    return stored().keySet().stream()
        .filter(key -> key.contains("/releases/"))
        .mapToInt(key -> Integer.parseInt(key.replaceAll(".*/|\\.json", "")))
        .max()
        .orElseThrow();
  }

  private static int number(TargetResult result) {
    assertFalse(result.release().isEmpty(), () -> result.report().toString());
    return result.release().orElseThrow().number();
  }
}
