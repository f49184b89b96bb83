package dev.wherry.aws.deployer.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** What exists of an app: the resources of its stack, functions with what can be compared. */
public final class StackReader {

  private final AwsClients clients;
  private final Stacks stacks;

  /** A reader of one app's stack. */
  public StackReader(AwsClients clients, Destination destination) {
    this.clients = clients;
    this.stacks = new Stacks(clients, destination);
  }

  /** All that exists. */
  public Observed read() throws InterruptedException {
    Optional<Stack> stack = stacks.find();
    if (stack.isEmpty()) {
      return Observed.NOTHING;
    }
    StackTree tree = StackTree.of(stacks, stack.get().stackId());
    Map<ResourceId, ObservedResource> observed = new TreeMap<>();
    for (Map.Entry<String, String> place : tree.stacks().entrySet()) {
      Map<String, Map<String, String>> attributes = attributes(place.getValue());
      for (StackResourceSummary summary :
          tree.resources().getOrDefault(place.getKey(), List.of())) {
        ResourceId id = StackTree.id(summary);
        Map<String, String> known =
            new LinkedHashMap<>(attributes.getOrDefault(summary.logicalResourceId(), Map.of()));
        if (summary.physicalResourceId() != null) {
          known.put("Ref", summary.physicalResourceId());
        }
        live(id, known).ifPresent(one -> observed.put(id, one));
      }
    }
    return new Observed(observed);
  }

  /** Nothing when it is known to be gone although its stack believes in it. */
  private Optional<ObservedResource> live(ResourceId id, Map<String, String> attributes)
      throws InterruptedException {
    String physical = attributes.get("Ref");
    if (physical != null && id.type().value().equals("AWS::Lambda::Function")) {
      return new LiveFunction(clients, id, attributes).read(physical);
    }
    if (physical != null && id.type().value().equals("AWS::Lambda::Alias")) {
      return Optional.of(new LiveAlias(clients, id, attributes).read(physical));
    }
    if (physical != null && id.type().value().equals(LogicalIds.VERSION)) {
      attributes.put("Version", physical.substring(physical.lastIndexOf(':') + 1));
    }
    return Optional.of(
        new ObservedResource(id, Value.Fields.NONE, Set.of(PropertyPath.ROOT), attributes));
  }

  /** Outputs are attributes: the template says of what, the stack says which value. */
  private Map<String, Map<String, String>> attributes(String stackId) throws InterruptedException {
    List<Output> told = stacks.find(stackId).map(Stack::outputs).orElse(List.of());
    if (told.isEmpty()) {
      return Map.of();
    }
    JsonNode outputs = template(stackId).path("Outputs");
    Map<String, Map<String, String>> attributes = new HashMap<>();
    for (Output output : told) {
      JsonNode path = outputs.path(output.outputKey()).path("Value").path("Fn::GetAtt");
      if (path.size() == 2) {
        attributes
            .computeIfAbsent(path.get(0).asText(), resource -> new HashMap<>())
            .put(path.get(1).asText(), output.outputValue());
      }
    }
    return attributes;
  }

  private JsonNode template(String stackId) throws InterruptedException {
    try {
      return new ObjectMapper().readTree(stacks.template(stackId));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the template of stack " + stackId + " is not Wherry's", e);
    }
  }
}
