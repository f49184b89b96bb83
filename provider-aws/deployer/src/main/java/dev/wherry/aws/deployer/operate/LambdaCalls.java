package dev.wherry.aws.deployer.operate;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.compile.Alias;
import dev.wherry.aws.deployer.compile.AwsNames;
import dev.wherry.aws.deployer.compile.NativeEvents;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Calls of deployed functions, which wait for the answer. */
final class LambdaCalls {

  private final AwsClients clients;
  private final Destination destination;

  LambdaCalls(AwsClients clients, Destination destination) {
    this.clients = clients;
    this.destination = destination;
  }

  InvocationResult invoke(InvocationRequest request) throws InterruptedException {
    String name = AwsNames.function(destination.app(), destination.stage(), request.function());
    String event = NativeEvents.of(request.payload(), Instant.now());
    InvokeResponse answer =
        Calls.call(
            () ->
                clients
                    .calls()
                    .invoke(
                        call ->
                            call.functionName(name)
                                .qualifier(Alias.NAME)
                                .logType(LogType.TAIL)
                                .payload(SdkBytes.fromUtf8String(event))));
    boolean failed = answer.functionError() != null;
    String json = answer.payload().asUtf8String();
    Optional<HttpAnswer> http =
        failed || !(request.payload() instanceof InvocationRequest.Http)
            ? Optional.empty()
            : GatewayAnswer.of(json);
    return http.isPresent()
        ? InvocationResult.of(http.get(), lines(answer), facts(answer))
        : new InvocationResult(failed, json, lines(answer), facts(answer));
  }

  /** Lambda tells the last 4 KB of what the call logged. */
  private static List<String> lines(InvokeResponse answer) {
    if (answer.logResult() == null) {
      return List.of();
    }
    byte[] log = Base64.getDecoder().decode(answer.logResult());
    return new String(log, StandardCharsets.UTF_8).lines().toList();
  }

  private static Map<String, String> facts(InvokeResponse answer) {
    Map<String, String> facts = new TreeMap<>();
    if (answer.executedVersion() != null) {
      facts.put("version", answer.executedVersion());
    }
    if (answer.responseMetadata() != null) {
      facts.put("id", answer.responseMetadata().requestId());
    }
    return facts;
  }
}
