package dev.wherry.local.lambda;

import dev.wherry.local.lambda.handler.Obedient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Calls a function that never answers, and says which process that is once it has the call. */
final class LambdaParent {

  private LambdaParent() {}

  /** Takes a scratch folder and the function's code. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] folders) throws Exception {
    LambdaSettings settings =
        LambdaSettings.of(
            "orders",
            Obedient.class.getName(),
            Path.of(folders[1]),
            Map.of(),
            Duration.ofMinutes(5),
            512);
    LambdaOutput output =
        (function, line) ->
            System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
    HostedFunction.of(ClientJars.in(Path.of(folders[0])), settings, output)
        .invoke("\"spin\"".getBytes(StandardCharsets.UTF_8), LambdaCall.PLAIN);
  }
}
