package dev.wherry.azure.deployer;

import dev.wherry.azure.stub.StubCloud;
import dev.wherry.testkit.stub.CloudOnStub;
import dev.wherry.testkit.stub.StubTest;
import java.io.IOException;

/** What tests on the stub share: a subscription for each. */
abstract class OnStub extends StubTest<StubCloud> {

  @Override
  protected StubCloud open() throws IOException {
    return new StubCloud();
  }

  @Override
  protected CloudOnStub cloud(StubCloud opened) {
    return AzureCloud.on(opened);
  }
}
