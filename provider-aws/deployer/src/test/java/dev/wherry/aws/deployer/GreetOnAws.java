package dev.wherry.aws.deployer;

import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** A small app of one function on an endpoint; each test gives it a name of its own. */
abstract class GreetOnAws extends OnAws {

  static final ResourceId FUNCTION = ResourceId.of("AWS::Lambda::Function", "GreetFunction");

  static String manifest(String app, int memory) {
    return """
        app: %s
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            memory: %dMB
            on:
              - http: GET /hello/{name}
              - schedule: "30 1 * * *"
                timezone: Asia/Seoul
        targets:
          aws: { region: ap-northeast-2 }
        """
        .formatted(app, memory);
  }

  static Stream<ResourceId> done(Deployed app) {
    return app.events().stream()
        .filter(ApplyEvent.Done.class::isInstance)
        .map(ApplyEvent::resource);
  }

  final String live(String function) {
    return aws()
        .lambda()
        .getAlias(request -> request.functionName(function).name("live"))
        .functionVersion();
  }

  final String sha(String function) {
    return aws()
        .lambda()
        .getFunctionConfiguration(request -> request.functionName(function).qualifier("live"))
        .codeSha256();
  }

  final List<String> versions(String function) {
    return aws()
        .lambda()
        .listVersionsByFunction(request -> request.functionName(function))
        .versions()
        .stream()
        .map(FunctionConfiguration::version)
        .filter(version -> !version.equals("$LATEST"))
        .sorted()
        .toList();
  }
}
