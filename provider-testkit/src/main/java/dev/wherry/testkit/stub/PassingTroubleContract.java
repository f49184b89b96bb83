package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.workflow.TargetResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The whole life of an app, each call of which meets every trouble that passes: nobody notices. One
 * cloud hears of all of it, so that what any of them left behind would still be there.
 */
public interface PassingTroubleContract extends StubCase {

  /** Two commands make more calls than these. */
  int FEWEST_CALLS = 60;

  /** A first deployment and a removal. */
  @Test
  default void troubleThatPassesInADeploymentAndARemoval() throws Exception {
    Life life = new Life(this);
    Map<String, String> whole = life.deployedAndRemoved();
    Ordeal ordeal = new Ordeal();
    do {
      ordeal.beginRound();
      setSecret();
      unnoticed(ordeal, "deploy", life::deploy);
      life.assertIs(whole, ordeal::toString);
      unnoticed(ordeal, "remove", life::remove);
      life.assertGone(ordeal::toString);
    } while (ordeal.happened());
    assertTrue(ordeal.calls() > FEWEST_CALLS, () -> "no more calls than " + ordeal.calls());
  }

  /** An update and its rollback. */
  @Test
  default void troubleThatPassesInAnUpdateAndItsRollback() throws Exception {
    Life life = new Life(this);
    Life.Versions versions = life.deployedTwice();
    Ordeal ordeal = new Ordeal();
    do {
      ordeal.beginRound();
      int first = life.lastRelease();
      unnoticed(ordeal, "update", life::update);
      life.assertIs(versions.second(), ordeal::toString);
      unnoticed(ordeal, "roll back", () -> life.rollback(first));
      life.assertIs(versions.first(), ordeal::toString);
    } while (ordeal.happened());
    assertTrue(ordeal.calls() > FEWEST_CALLS, () -> "no more calls than " + ordeal.calls());
    life.assertNothingToChange();
  }

  private void unnoticed(Ordeal ordeal, String name, Life.Command command) throws Exception {
    ordeal.begin(name);
    stub().traffic().meet(ordeal::next);
    TargetResult result = assertDoesNotThrow(command::run, ordeal::toString);
    stub().traffic().heal();
    assertEquals(List.of(), result.report().failures(), ordeal::toString);
  }
}
