package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** An alias as Lambda has it: which version callers really reach. */
final class LiveAlias {

  private static final String VERSION = "FunctionVersion";

  private final AwsClients clients;
  private final ResourceId id;
  private final Map<String, String> attributes;

  LiveAlias(AwsClients clients, ResourceId id, Map<String, String> attributes) {
    this.clients = clients;
    this.id = id;
    this.attributes = attributes;
  }

  /** From its ARN, which ends in the function's name and its own. */
  ObservedResource read(String arn) throws InterruptedException {
    String function = arn.substring(0, arn.lastIndexOf(':'));
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    Optional<String> version =
        Calls.call(
            () -> {
              try {
                return Optional.of(
                    clients
                        .lambda()
                        .getAlias(request -> request.functionName(function).name(name))
                        .functionVersion());
              } catch (ResourceNotFoundException e) {
                return Optional.empty();
              }
            });
    Value.Fields properties =
        version
            .map(number -> Value.Fields.NONE.with(VERSION, Value.text(number)))
            .orElse(Value.Fields.NONE);
    return new ObservedResource(
        id,
        properties,
        Set.of(
            PropertyPath.of("Description"),
            PropertyPath.of("FunctionName"),
            PropertyPath.of("Name"),
            PropertyPath.of("ProvisionedConcurrencyConfig"),
            PropertyPath.of("RoutingConfig")),
        attributes);
  }
}
