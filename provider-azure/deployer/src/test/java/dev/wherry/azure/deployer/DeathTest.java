package dev.wherry.azure.deployer;

import dev.wherry.testkit.stub.DeathContract;
import dev.wherry.testkit.stub.FailedOperationContract;

/** What stops half way: Wherry before each of its calls, and operations of Azure's own. */
class DeathTest extends OnStub implements DeathContract, FailedOperationContract {

  /** A stack, a package, triggers. */
  @Override
  public int operations() {
    return 3;
  }

  @Override
  public boolean areBegunAgain() {
    return false;
  }
}
