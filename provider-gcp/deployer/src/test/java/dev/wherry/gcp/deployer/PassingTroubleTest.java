package dev.wherry.gcp.deployer;

import dev.wherry.testkit.stub.PassingTroubleContract;

/** Google refuses each call for the time being. */
class PassingTroubleTest extends OnStub implements PassingTroubleContract {}
