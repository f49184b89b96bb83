package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.release.LockLostException;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.spi.failure.ProviderException;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The whole life of an app, dead before each call that may change something: the next command
 * converges. To be killed after a call is to be killed before the next, as nothing else is
 * remembered. One cloud hears of all of it, so that what any of them left behind would still be
 * there.
 */
public interface DeathContract extends StubCase {

  /** A first deployment makes more calls than these that may change something. */
  int FEWEST_CHANGES = 20;

  /** A first deployment and a removal. */
  @Test
  default void deathInADeploymentAndARemoval() throws Exception {
    Life life = new Life(this);
    Map<String, String> whole = life.deployedAndRemoved();
    int change = 0;
    boolean died = true;
    while (died) {
      change++;
      Supplier<String> when = before(change);
      setSecret();
      died = dies(change, life::deploy);
      life.assertIs(whole, when);
      died |= dies(change, life::remove);
      life.assertGone(when);
    }
    assertTrue(change > FEWEST_CHANGES, "no more changes than " + change);
  }

  /** An update and its rollback. */
  @Test
  default void deathInAnUpdateAndItsRollback() throws Exception {
    Life life = new Life(this);
    Life.Versions versions = life.deployedTwice();
    int change = 0;
    boolean died = true;
    while (died) {
      change++;
      Supplier<String> when = before(change);
      int first = life.lastRelease();
      died = dies(change, life::update);
      life.assertIs(versions.second(), when);
      died |= dies(change, () -> life.rollback(first));
      life.assertIs(versions.first(), when);
    }
    assertTrue(change > FEWEST_CHANGES / 2, "no more changes than " + change);
    life.assertNothingToChange();
  }

  private static Supplier<String> before(int change) {
    return () -> "dead before change " + change;
  }

  /** Whether a command died before a change; another process then does it all the same. */
  private boolean dies(int change, Life.Command command) throws Exception {
    stub().traffic().killBefore(change);
    unseen(command);
    boolean died = !stub().traffic().isWaiting();
    stub().traffic().heal();
    command.run();
    return died;
  }

  /** A dead process sees nothing of what it would have thrown or reported. */
  private static void unseen(Life.Command command) throws Exception {
    try {
      command.run();
    } catch (ProviderException | RefusedException | LockLostException refusedAsTheDeadAre) {
      return;
    }
  }
}
