package dev.wherry.gcp.deployer;

import dev.wherry.gcp.stub.StubCloud;
import dev.wherry.testkit.stub.CloudOnStub;
import dev.wherry.testkit.stub.ContractOnStub;
import java.io.IOException;

/** The contract of providers, on the stub. */
class GcpContractTest extends ContractOnStub {

  @Override
  protected CloudOnStub open() throws IOException {
    return new GcpCloud(new StubCloud());
  }
}
