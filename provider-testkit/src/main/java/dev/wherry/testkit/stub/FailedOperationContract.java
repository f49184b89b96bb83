package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.spi.failure.ProviderException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations that the cloud begins and does not bring to their end. */
public interface FailedOperationContract extends StubCase {

  /** How many operations of a deployment are made to fail, one after the other. */
  default int operations() {
    return 2;
  }

  /** Whether a command begins an operation again that the cloud brought to no good end. */
  default boolean areBegunAgain() {
    return true;
  }

  /** Each of them, in a first deployment, an update and a removal. */
  @Test
  default void anyOperationThatFails() throws Exception {
    Life life = new Life(this);
    setSecret();
    life.deploy();
    Map<String, String> first = stub().snapshot();
    life.update();
    Map<String, String> second = stub().snapshot();
    for (int operation = 1; operation <= operations(); operation++) {
      life.remove();
      setSecret();
      failing(operation, life::deploy);
      assertEquals(first, stub().snapshot());
      failing(operation, life::update);
      assertEquals(second, stub().snapshot());
      failing(operation, () -> commands().remove(second(), DataRule.DELETE));
      assertEquals(Map.of(), stub().snapshot());
    }
  }

  private void failing(int operation, Life.Command command) throws Exception {
    stub().traffic().failOperation(operation);
    boolean told = tells(command);
    boolean met = !stub().traffic().isWaiting();
    stub().traffic().heal();
    if (areBegunAgain()) {
      assertTrue(met, "no operation of number " + operation);
      assertFalse(told, "an operation that failed is begun again");
      return;
    }
    assertEquals(met, told, "a failure is told");
    assertFalse(tells(command), "the next command goes on");
  }

  /** Whether a command tells of a failure: before it touches anything, or in its report. */
  private static boolean tells(Life.Command command) throws Exception {
    try {
      return !command.run().report().failures().isEmpty();
    } catch (ProviderException e) {
      return true;
    }
  }
}
