package dev.wherry.azure.deployer;

import dev.wherry.azure.stub.StubCloud;
import dev.wherry.testkit.stub.CloudOnStub;
import dev.wherry.testkit.stub.ContractOnStub;
import java.io.IOException;

/** The contract of providers, on the stub. */
class AzureContractTest extends ContractOnStub {

  @Override
  protected CloudOnStub open() throws IOException {
    return AzureCloud.on(new StubCloud());
  }
}
