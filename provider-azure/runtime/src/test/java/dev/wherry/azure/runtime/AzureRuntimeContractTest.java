package dev.wherry.azure.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.testkit.runtime.RuntimeCase;
import dev.wherry.testkit.runtime.RuntimeContract;
import dev.wherry.testkit.runtime.RuntimeFailure;
import dev.wherry.testkit.runtime.RuntimeOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The assembled app in process, over the types of Azure's own library. */
class AzureRuntimeContractTest extends RuntimeContract {

  @TempDir private Path scratch;
  private final KeyServer keys = new KeyServer();
  private Path folder;

  @BeforeEach
  void assemble() throws Exception {
    folder = WorkerApp.assemble(scratch.resolve("site"), List.of());
  }

  @AfterEach
  void close() {
    keys.close();
  }

  @Override
  protected Path folder() {
    return AzureCases.FOLDER;
  }

  @Override
  protected RuntimeOutcome run(RuntimeCase runtimeCase) throws Exception {
    WorkerEnvironment.add(AzureCases.environment(runtimeCase));
    WorkerApp app = WorkerApp.load(folder, AzureCases.descriptor(runtimeCase, keys.uri()));
    JsonNode event = runtimeCase.event();
    TestRequest request = TestRequest.of(event);
    TestContext context =
        new TestContext(
            event.path("azureFunction").asText("wherry-routes"),
            "5d1f2a7c-8f0e-4f6b-9a51-0c6f1f7f3b11",
            event.path("traceParent").asText(""),
            request);
    Optional<JsonNode> answer;
    try {
      answer = answer(app, event, context, request);
    } catch (Exception e) {
      RuntimeFailure failure =
          new RuntimeFailure(e.getClass().getName(), String.valueOf(e.getMessage()));
      return new RuntimeOutcome(Optional.empty(), Optional.of(failure), context.lines());
    }
    return new RuntimeOutcome(answer, Optional.empty(), context.lines());
  }

  private static Optional<JsonNode> answer(
      WorkerApp app, JsonNode event, TestContext context, TestRequest request) throws Exception {
    if (event.has("timer")) {
      app.timer(context, event.get("timer").toString());
      return Optional.empty();
    }
    boolean direct = event.path("azureFunction").asText().equals("wherry-invoke");
    TestAnswer answer = direct ? app.invoke(context, request) : app.http(context, request);
    return Optional.of(answer.json());
  }
}
