package dev.wherry.local;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpContract;
import dev.wherry.testkit.http.HttpGot;
import dev.wherry.testkit.http.HttpTarget;
import dev.wherry.testkit.http.RawClient;
import java.io.IOException;

/** The local runner does with HTTP what every runtime does. */
class LocalHttpContractTest extends HttpContract {

  @Override
  protected HttpTarget start(Application application, ProjectCode code) throws Exception {
    LocalOptions options = LocalOptions.of(code.root(), TestRunner.STAGE).port(0);
    LocalRunner runner = LocalRunner.start(options, application, code, event -> {});
    RawClient client = new RawClient(runner.address().getPort());
    return new HttpTarget() {
      @Override
      public HttpGot send(HttpAsk request) throws IOException {
        return client.send(request);
      }

      @Override
      public void close() {
        runner.close();
      }
    };
  }
}
