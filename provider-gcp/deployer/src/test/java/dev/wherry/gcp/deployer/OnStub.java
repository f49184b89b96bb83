package dev.wherry.gcp.deployer;

import dev.wherry.gcp.stub.StubCloud;
import dev.wherry.testkit.stub.CloudOnStub;
import dev.wherry.testkit.stub.StubTest;
import java.io.IOException;

/** What tests on the stub share: a project for each. */
abstract class OnStub extends StubTest<StubCloud> {

  @Override
  protected StubCloud open() throws IOException {
    return new StubCloud();
  }

  @Override
  protected CloudOnStub cloud(StubCloud opened) {
    return new GcpCloud(opened);
  }

  /** An app that has neither a schedule nor a secret. */
  String routesOnly() {
    return """
        app: shop
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            on:
              - http: GET /hello/{name}
          order:
            handler: com.example.Order
            on:
              - http: POST /orders
        """
        + targets();
  }
}
