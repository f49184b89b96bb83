package dev.wherry.aws.deployer.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** What exists of an app: the resources of its stack, functions with what can be compared. */
public final class StackReader {

  private static final Set<ResourceStatus> ABSENT =
      Set.of(ResourceStatus.DELETE_COMPLETE, ResourceStatus.CREATE_FAILED);

  private final AwsClients clients;
  private final Stacks stacks;

  /** A reader of one app's stack. */
  public StackReader(AwsClients clients, Destination destination) {
    this.clients = clients;
    this.stacks = new Stacks(clients, StackName.of(destination));
  }

  /** All that exists. */
  public Observed read() throws InterruptedException {
    Optional<Stack> stack = stacks.find();
    if (stack.isEmpty()) {
      return Observed.NOTHING;
    }
    Map<String, Map<String, String>> attributes = attributes(stack.get());
    Map<ResourceId, ObservedResource> observed = new TreeMap<>();
    for (StackResourceSummary summary : resources()) {
      ResourceId id = LogicalIds.id(summary.resourceType(), summary.logicalResourceId());
      Map<String, String> known =
          new LinkedHashMap<>(attributes.getOrDefault(summary.logicalResourceId(), Map.of()));
      if (summary.physicalResourceId() != null) {
        known.put("Ref", summary.physicalResourceId());
      }
      observed.put(id, live(id, known));
    }
    return new Observed(observed);
  }

  private ObservedResource live(ResourceId id, Map<String, String> attributes)
      throws InterruptedException {
    String physical = attributes.get("Ref");
    if (id.type().value().equals("AWS::Lambda::Function") && physical != null) {
      return new LiveFunction(clients, id, attributes).read(physical);
    }
    return new ObservedResource(id, Value.Fields.NONE, Set.of(PropertyPath.ROOT), attributes);
  }

  private List<StackResourceSummary> resources() throws InterruptedException {
    return Calls.call(
        () -> {
          List<StackResourceSummary> present = new ArrayList<>();
          for (StackResourceSummary summary :
              stacks
                  .api()
                  .listStackResourcesPaginator(request -> request.stackName(stacks.name()))
                  .stackResourceSummaries()) {
            if (!ABSENT.contains(summary.resourceStatus())) {
              present.add(summary);
            }
          }
          return present;
        });
  }

  /** Outputs are attributes: the template says of what, the stack says which value. */
  private Map<String, Map<String, String>> attributes(Stack stack) throws InterruptedException {
    if (!stack.hasOutputs() || stack.outputs().isEmpty()) {
      return Map.of();
    }
    JsonNode outputs = template().path("Outputs");
    Map<String, Map<String, String>> attributes = new HashMap<>();
    for (Output output : stack.outputs()) {
      JsonNode path = outputs.path(output.outputKey()).path("Value").path("Fn::GetAtt");
      if (path.size() == 2) {
        attributes
            .computeIfAbsent(path.get(0).asText(), resource -> new HashMap<>())
            .put(path.get(1).asText(), output.outputValue());
      }
    }
    return attributes;
  }

  private JsonNode template() throws InterruptedException {
    String body =
        Calls.call(
            () ->
                stacks
                    .api()
                    .getTemplate(request -> request.stackName(stacks.name()))
                    .templateBody());
    try {
      return new ObjectMapper().readTree(body);
    } catch (JsonProcessingException e) {
      return new ObjectMapper().createObjectNode();
    }
  }
}
