package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.data.CloudFormationTypes;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** A function as Lambda has it, as far as it can be compared with what was asked for. */
final class LiveFunction {

  private final AwsClients clients;
  private final ResourceId id;
  private final Map<String, String> attributes;

  LiveFunction(AwsClients clients, ResourceId id, Map<String, String> attributes) {
    this.clients = clients;
    this.id = id;
    this.attributes = attributes;
  }

  /** Nothing when somebody deleted it: its stack does not tell. */
  Optional<ObservedResource> read(String name) throws InterruptedException {
    Optional<GetFunctionConfigurationResponse> live =
        Calls.call(
            () -> {
              try {
                return Optional.of(
                    clients
                        .lambda()
                        .getFunctionConfiguration(request -> request.functionName(name)));
              } catch (ResourceNotFoundException e) {
                return Optional.empty();
              }
            });
    return live.map(this::observed);
  }

  private ObservedResource observed(GetFunctionConfigurationResponse function) {
    Map<String, Value> properties = new TreeMap<>();
    fill(properties, function);
    Set<PropertyPath> unreadable = new HashSet<>();
    CloudFormationTypes.shipped().find(id.type().value()).stream()
        .flatMap(type -> type.properties().keySet().stream())
        .filter(property -> !properties.containsKey(property))
        .forEach(property -> unreadable.add(PropertyPath.of(property)));
    return new ObservedResource(id, new Value.Fields(properties), unreadable, attributes);
  }

  private static void fill(
      Map<String, Value> properties, GetFunctionConfigurationResponse function) {
    properties.put("FunctionName", Value.text(function.functionName()));
    properties.put("Runtime", Value.text(function.runtimeAsString()));
    properties.put("Handler", Value.text(function.handler()));
    properties.put("MemorySize", Value.number(function.memorySize()));
    properties.put("Timeout", Value.number(function.timeout()));
    Map<String, Value> variables = new LinkedHashMap<>();
    if (function.environment() != null) {
      function
          .environment()
          .variables()
          .forEach((key, value) -> variables.put(key, Value.text(value)));
    }
    properties.put("Environment", Value.Fields.NONE.with("Variables", new Value.Fields(variables)));
  }
}
