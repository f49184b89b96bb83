package dev.wherry.gcp.deployer;

import dev.wherry.testkit.stub.DeathContract;
import dev.wherry.testkit.stub.FailedOperationContract;

/** What stops half way: Wherry before each of its calls, and operations of Google's own. */
class DeathTest extends OnStub implements DeathContract, FailedOperationContract {}
