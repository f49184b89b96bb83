package dev.wherry.aws.deployer.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.compile.AwsNames;
import dev.wherry.aws.deployer.compile.SecretNames;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.Blueprint;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * Puts a secret into the stack before its app is deployed, so that a value can be set first: the
 * next deployment finds it there.
 */
public final class StackSecrets {

  private final Stacks stacks;
  private final ArtifactBucket bucket;
  private final Destination destination;
  private final ObjectMapper mapper = new ObjectMapper();

  /** The secrets of one app and stage. */
  public StackSecrets(AwsClients clients, ArtifactBucket bucket, Destination destination) {
    this.stacks = new Stacks(clients, destination);
    this.bucket = bucket;
    this.destination = destination;
  }

  /** Makes a secret without a value. */
  public void make(ResourceName secret) throws InterruptedException {
    StackEvents events = new StackEvents(stacks, Map.of(), event -> {});
    Optional<Stack> stack = new StackRepair(stacks, events, Map.of()).sound();
    StackTemplate template =
        new StackTemplate(
            withSecret(stack, secret), stacks.tags(), new TemplateStore(bucket, destination));
    ChangeSets changeSets = new ChangeSets(stacks);
    Optional<DescribeChangeSetResponse> proposed = changeSets.propose(stack, template);
    if (proposed.isPresent()) {
      StackUpdate nothingGoes = new StackUpdate(Blueprint.EMPTY, Map.of());
      new ChangeRun(stacks, changeSets, nothingGoes).run(proposed.get(), event -> {});
    }
  }

  private String withSecret(Optional<Stack> stack, ResourceName secret)
      throws InterruptedException {
    ObjectNode template = stack.isPresent() ? present(stack.get()) : mapper.createObjectNode();
    ObjectNode resource = template.withObject("/Resources").putObject(SecretNames.logical(secret));
    resource.put("Type", "AWS::SecretsManager::Secret");
    ObjectNode properties = resource.putObject("Properties");
    properties.put("Name", AwsNames.secret(destination.app(), destination.stage(), secret));
    ArrayNode tags = properties.putArray("Tags");
    stacks.tags().forEach(tag -> tags.addObject().put("Key", tag.key()).put("Value", tag.value()));
    return template.toPrettyString();
  }

  private ObjectNode present(Stack stack) throws InterruptedException {
    // One that only ever had a change set has none.
    if (StackState.of(stack.stackStatusAsString()) == StackState.EMPTY) {
      return mapper.createObjectNode();
    }
    try {
      return (ObjectNode) mapper.readTree(stacks.template(stack.stackId()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stack's template is not Wherry's", e);
    }
  }
}
