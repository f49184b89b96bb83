package dev.wherry.gcp.deployer;

import dev.wherry.testkit.stub.CommandTroubleContract;
import java.time.Instant;

/** Google refuses calls of the commands beside deployments, for the time being or for good. */
class CommandTroubleTest extends OnStub implements CommandTroubleContract {

  @Override
  public void writes(Instant time, String line) {
    stub().log("shop-test-greet", time, line);
  }

  @Override
  public boolean changesByFunction(String call) {
    return call.startsWith("POST /run/");
  }
}
