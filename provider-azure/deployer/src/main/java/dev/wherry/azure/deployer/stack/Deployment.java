package dev.wherry.azure.deployer.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Set;
import java.util.regex.Pattern;

/** What a function app says of a package that was sent to it, by the numbers of Kudu. */
final class Deployment {

  private static final int SUCCEEDED = 4;

  /** Pending, building, deploying. */
  private static final Set<Integer> GOING = Set.of(0, 1, 2);

  private static final Pattern SHUT_OUT = Pattern.compile("InaccessibleStorage|\\b403\\b");

  private Deployment() {}

  static boolean isOver(JsonNode deployment) {
    return !GOING.contains(deployment.path("status").asInt(0));
  }

  static boolean succeeded(JsonNode deployment) {
    return deployment.path("status").asInt() == SUCCEEDED;
  }

  /**
   * Whether it failed since the app may not write to its storage, as before its role counts: issue
   * 8026 of Azure/azure-dev, read on 2026-11-27.
   */
  static boolean isShutOut(JsonNode deployment) {
    String said = deployment.path("status_text").asText("") + deployment.path("message").asText("");
    return isOver(deployment) && !succeeded(deployment) && SHUT_OUT.matcher(said).find();
  }

  static ProviderFailure failure(JsonNode deployment, DeploymentEnd end) {
    String text = deployment.path("status_text").asText("");
    String message = text.isEmpty() ? deployment.path("message").asText("") : text;
    return ProviderFailure.of(
            FailureKind.REJECTED, message.isEmpty() ? "the package could not be deployed" : message)
        .hint("its log: " + end.url("/api/deployments/" + deployment.path("id").asText() + "/log"));
  }
}
