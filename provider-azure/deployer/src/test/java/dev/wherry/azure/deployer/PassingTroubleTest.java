package dev.wherry.azure.deployer;

import dev.wherry.testkit.stub.PassingTroubleContract;

/** Azure refuses each call for the time being. */
class PassingTroubleTest extends OnStub implements PassingTroubleContract {}
