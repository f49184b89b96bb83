package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.spi.Connection;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.testkit.stub.Traffic.Fate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * What is done with an app that is deployed, each call of which meets every trouble that passes.
 */
public interface OperationTroubleContract extends OperationsCase {

  /** All of them together make more calls than these. */
  int FEWEST_CALLS_OF_OPERATIONS = 20;

  /** Whether a call reaches a function, and not the cloud about one. */
  boolean isOfFunction(String call);

  /** Each says what it would say without trouble. */
  @Test
  default void troubleThatPassesWhileAnAppIsLookedAt() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    writes(NOW, line("one"));
    Map<String, Object> expected = new LinkedHashMap<>();
    for (Map.Entry<String, ThrowingSupplier<Object>> operation : operations().entrySet()) {
      expected.put(operation.getKey(), assertDoesNotThrow(operation.getValue()));
    }
    Ordeal ordeal = new Ordeal();
    do {
      ordeal.beginRound();
      for (Map.Entry<String, ThrowingSupplier<Object>> operation : operations().entrySet()) {
        ordeal.begin(operation.getKey());
        stub().traffic().meet(call -> isOfFunction(call) ? Fate.SERVED : ordeal.next(call));
        Object told = assertDoesNotThrow(operation.getValue(), ordeal::toString);
        stub().traffic().heal();
        assertEquals(expected.get(operation.getKey()), told, ordeal::toString);
      }
    } while (ordeal.happened());
    assertTrue(
        ordeal.calls() > FEWEST_CALLS_OF_OPERATIONS, () -> "no more calls than " + ordeal.calls());
  }

  private Map<String, ThrowingSupplier<Object>> operations() {
    Map<String, ThrowingSupplier<Object>> all = new LinkedHashMap<>();
    all.put("plan", () -> PlanText.lines(commands().plan(second(), "two")));
    all.put("info", () -> told(commands().info(first())));
    all.put("request", () -> answer(hello()));
    all.put("invoke", () -> answer(invoke(new InvocationRequest.Native("{}"))));
    all.put("logs", () -> lines(new LogQuery(GREET, NOW, Optional.empty(), false)));
    all.put("secret set", this::setAgain);
    return all;
  }

  /** Headers tell the time. */
  private static Object answer(InvocationResult result) {
    return List.of(result.failed(), result.answer(), result.facts());
  }

  private static Object told(Inspection.Deployed deployed) {
    return List.of(deployed.release(), deployed.drift(), deployed.outputs(), deployed.observed());
  }

  private Object setAgain() throws Exception {
    try (Connection connection = commands().connect(first())) {
      SecretStore secrets = connection.operations().secrets();
      secrets.set(KEY, new SecretValue("another"));
      return List.of(secrets.refresh(KEY), secrets.list(), stub().secretValues());
    }
  }

  /** A function may have done its work, and must not do it twice; a GET changes nothing. */
  @Test
  default void aCallThatWasPerhapsAnsweredIsNotMadeAgain() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().traffic().meet(call -> isOfFunction(call) ? Fate.CUT : Fate.SERVED);
    assertThrows(ProviderException.class, () -> invoke(new InvocationRequest.Native("{}")));
    assertEquals(1, stub().traffic().calls().stream().filter(this::isOfFunction).count());
  }
}
