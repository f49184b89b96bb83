package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.release.LockLostException;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.gcp.stub.Traffic;
import dev.wherry.gcp.stub.Traffic.Fate;
import dev.wherry.spi.failure.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole life of an app with something going wrong at each call of Google in turn: what passes
 * is not even noticed, and after a death the next command converges. One project hears of all of
 * it, so that what any of them left behind would still be there.
 */
class EveryCallTest extends OnStub {

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

  @ParameterizedTest
  @EnumSource
  void ofAFirstDeploymentAndARemoval(Trouble trouble) throws Exception {
    setSecret();
    commands.deploy(FIRST, "one");
    Map<String, String> whole = stub.snapshot();
    commands.remove(FIRST, DataRule.DELETE);
    int calls = 0;
    boolean reached = true;
    while (reached) {
      calls++;
      setSecret();
      reached = met(trouble, calls, () -> commands.deploy(FIRST, "one"));
      assertEquals(whole, stub.snapshot());
      reached |= met(trouble, calls, () -> commands.remove(FIRST, DataRule.DELETE));
      assertEquals(Map.of(), stub.snapshot());
      assertEquals(Set.of(), stub.buckets());
    }
    assertTrue(calls > trouble.fewest(), "a deployment makes more calls than " + calls);
  }

  @ParameterizedTest
  @EnumSource
  void ofAnUpdateAndItsRollback(Trouble trouble) throws Exception {
    setSecret();
    int first = number(commands.deploy(FIRST, "one"));
    Map<String, String> before = stub.snapshot();
    commands.deploy(SECOND, "two");
    Map<String, String> after = stub.snapshot();
    int last = number(commands.rollback(FIRST, first));
    int calls = 0;
    boolean reached = true;
    while (reached) {
      calls++;
      int back = last;
      reached = met(trouble, calls, () -> commands.deploy(SECOND, "two"));
      assertEquals(after, stub.snapshot());
      reached |= met(trouble, calls, () -> commands.rollback(FIRST, back));
      assertEquals(before, stub.snapshot());
      last = lastRelease();
    }
    assertEquals(List.of("nothing to change"), PlanText.lines(commands.plan(FIRST, "one")));
    assertTrue(calls > trouble.fewest() / 2, "an update makes more calls than " + calls);
  }

  /** Operations that Google begins and does not bring to their end. */
  @Test
  void ofAnyOperation() throws Exception {
    setSecret();
    commands.deploy(FIRST, "one");
    Map<String, String> first = stub.snapshot();
    commands.deploy(SECOND, "two");
    Map<String, String> second = stub.snapshot();
    for (int operation = 1; operation <= 2; operation++) {
      commands.remove(FIRST, DataRule.DELETE);
      setSecret();
      failing(operation, () -> commands.deploy(FIRST, "one"));
      assertEquals(first, stub.snapshot());
      failing(operation, () -> commands.deploy(SECOND, "two"));
      assertEquals(second, stub.snapshot());
      failing(operation, () -> commands.remove(SECOND, DataRule.DELETE));
      assertEquals(Map.of(), stub.snapshot());
    }
  }

  private void failing(int operation, Command command) throws Exception {
    stub.traffic().failOperation(operation);
    assertEquals(List.of(), command.run().report().failures());
    assertFalse(stub.traffic().isWaiting(), "no operation of number " + operation);
    stub.traffic().heal();
  }

  private interface Command {
    TargetResult run() throws Exception;
  }

  /** Whether trouble came to a command; afterwards it is done all the same. */
  private boolean met(Trouble trouble, int call, Command command) throws Exception {
    trouble.at(call, stub.traffic());
    if (trouble == Trouble.KILLED) {
      die(command);
      boolean reached = !stub.traffic().isWaiting();
      stub.traffic().heal();
      command.run();
      return reached;
    }
    TargetResult result = command.run();
    assertEquals(
        List.of(),
        result.report().failures(),
        () -> trouble + " at call " + call + " of " + stub.traffic().calls());
    boolean reached = !stub.traffic().isWaiting();
    stub.traffic().heal();
    return reached;
  }

  /** A dead process sees nothing of what it would have thrown or reported. */
  private static void die(Command command) throws Exception {
    try {
      command.run();
    } catch (ProviderException | RefusedException | LockLostException refusedAsTheDeadAre) {
      return;
    }
  }

  /** The newest release, as the bucket has it: who died before it was told knows of none. */
  private int lastRelease() {
    return stub.stored().keySet().stream()
        .filter(key -> key.contains("/releases/"))
        .mapToInt(key -> Integer.parseInt(key.replaceAll(".*/|\\.json", "")))
        .max()
        .orElseThrow();
  }

  private static int number(TargetResult result) {
    return result.release().orElseThrow().number();
  }
}
