package dev.wherry.aws.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaResult;
import dev.wherry.testkit.runtime.RuntimeCase;
import dev.wherry.testkit.runtime.RuntimeContract;
import dev.wherry.testkit.runtime.RuntimeFailure;
import dev.wherry.testkit.runtime.RuntimeOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The adapter on Lambda's own runtime client, a process a case. */
@EnabledOnOs(OS.LINUX)
class LambdaRuntimeContractIT extends RuntimeContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path scratch;
  private static RealRuntime runtime;

  @BeforeAll
  static void layOut() throws Exception {
    runtime = RealRuntime.in(scratch);
  }

  @Override
  protected Path folder() {
    return LambdaCases.FOLDER;
  }

  @Override
  protected RuntimeOutcome run(RuntimeCase runtimeCase) throws Exception {
    ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    LambdaResult result;
    try (SecretsManagerStub secrets = new SecretsManagerStub();
        HostedFunction function =
            runtime.host(LambdaCases.environment(runtimeCase, secrets), 1, false, log)) {
      Optional<String> trace = Optional.ofNullable(runtimeCase.platform().get("traceHeader"));
      byte[] event = JSON.writeValueAsBytes(runtimeCase.event());
      result =
          function.invoke(event, new LambdaCall(Optional.empty(), trace, Optional.empty(), false));
    }
    Optional<RuntimeFailure> failure =
        result.error().map(error -> new RuntimeFailure(error.type(), error.message()));
    Optional<JsonNode> answer =
        failure.isPresent() ? Optional.empty() : Optional.of(JSON.readTree(result.payload()));
    return new RuntimeOutcome(answer, failure, List.copyOf(log));
  }
}
