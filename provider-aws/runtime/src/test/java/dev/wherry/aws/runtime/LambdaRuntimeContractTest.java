package dev.wherry.aws.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.testkit.runtime.RuntimeCase;
import dev.wherry.testkit.runtime.RuntimeContract;
import dev.wherry.testkit.runtime.RuntimeFailure;
import dev.wherry.testkit.runtime.RuntimeOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The adapter in process. */
class LambdaRuntimeContractTest extends RuntimeContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected Path folder() {
    return LambdaCases.FOLDER;
  }

  @Override
  protected RuntimeOutcome run(RuntimeCase runtimeCase) throws Exception {
    try (SecretsManagerStub secrets = new SecretsManagerStub()) {
      Deployed deployed = new Deployed(LambdaCases.environment(runtimeCase, secrets));
      String trace = runtimeCase.platform().get("traceHeader");
      TestContext context = new TestContext("request-1", 20_000, trace);
      return outcome(deployed, runtimeCase.event(), context);
    } catch (Exception e) {
      return failed(e, List.of());
    }
  }

  private static RuntimeOutcome outcome(Deployed deployed, JsonNode event, TestContext context) {
    try {
      JsonNode answer = JSON.readTree(deployed.call(event.toString(), context));
      return new RuntimeOutcome(Optional.of(answer), Optional.empty(), deployed.log());
    } catch (Exception e) {
      return failed(e, deployed.log());
    }
  }

  /** Lambda reports an exception by its class and message. */
  private static RuntimeOutcome failed(Exception e, List<String> log) {
    RuntimeFailure failure =
        new RuntimeFailure(e.getClass().getName(), String.valueOf(e.getMessage()));
    return new RuntimeOutcome(Optional.empty(), Optional.of(failure), log);
  }
}
