package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Google begins, fails and gives no reason for is begun once more, and not until it works. */
class LastingFailureTest extends OnStub {

  @Test
  void aBuildThatFailsForNoReasonGivenIsBegunTwice() throws Exception {
    setSecret();
    stub().breakDown(true);
    stub().traffic().heal();
    TargetResult result = commands().deploy(routesOnly(), "one");
    assertEquals(Outcome.FAILED, result.outcome());
    assertEquals(4, begun(), "two functions, twice each");
    ProviderFailure failure = result.report().failures().get(0);
    assertEquals(FailureKind.BLOCKED, failure.kind());
    assertEquals("an internal error has occurred", failure.message());
    assertEquals(
        "it failed 2 times and is not begun once more: run the command again later; the build's"
            + " log: https://console.cloud.google.com/cloud-build/builds;region=/1",
        hint(failure));

    stub().breakDown(false);
    assertEquals(Outcome.DONE, commands().deploy(routesOnly(), "one").outcome());
    assertTrue(commands().plan(routesOnly(), "one").isEmpty());
  }

  private long begun() {
    List<String> calls = stub().traffic().calls();
    return calls.stream()
        .filter(call -> call.equals("CreateFunction") || call.equals("UpdateFunction"))
        .count();
  }
}
