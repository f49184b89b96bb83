package dev.wherry.gcp.runtime;

import dev.wherry.testkit.runtime.RuntimeCase;
import dev.wherry.testkit.runtime.RuntimeContract;
import dev.wherry.testkit.runtime.RuntimeFailure;
import dev.wherry.testkit.runtime.RuntimeOutcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The adapter in process. */
class CloudRuntimeContractTest extends RuntimeContract {

  @TempDir private Path scratch;

  @Override
  protected Path folder() {
    return CloudCases.FOLDER;
  }

  @Override
  protected RuntimeOutcome run(RuntimeCase runtimeCase) throws Exception {
    Map<String, String> environment = CloudCases.environment(runtimeCase, scratch);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    CloudCalls function;
    try {
      function = new CloudCalls(Assembly.of(environment, new CloudLog(log, "my-project")));
    } catch (Exception e) {
      RuntimeFailure failure =
          new RuntimeFailure(e.getClass().getName(), String.valueOf(e.getMessage()));
      return new RuntimeOutcome(Optional.empty(), Optional.of(failure), List.of());
    }
    NativeCall call = NativeCall.of(runtimeCase.event());
    TestResponse response = new TestResponse();
    function.service(
        new TestRequest(call.method(), call.uri(), call.headers(), call.body()), response);
    return response.answer().outcome(log.toString(StandardCharsets.UTF_8).lines().toList());
  }
}
