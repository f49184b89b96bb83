package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.compile.OwnerTags;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * The one stack of an app and stage, with those nested in it. Its tags say whose it is: app {@code
 * shop} in stage {@code dev-x} and app {@code shop-dev} in stage {@code x} have the same name.
 */
final class Stacks {

  private final AwsClients clients;
  private final Destination destination;

  Stacks(AwsClients clients, Destination destination) {
    this.clients = clients;
    this.destination = destination;
  }

  /** App and stage, which always fit into the 128 characters of a name. */
  String name() {
    return destination.app() + "-" + destination.stage();
  }

  /** Whether Lambda has a function: somebody may have deleted one that its stack believes in. */
  boolean hasFunction(String function) throws InterruptedException {
    return Calls.call(
        () -> {
          try {
            clients.lambda().getFunctionConfiguration(request -> request.functionName(function));
            return true;
          } catch (ResourceNotFoundException e) {
            return false;
          }
        });
  }

  CloudFormationClient api() {
    return clients.cloudFormation();
  }

  /** What marks the stack, and by it all that it makes. */
  List<Tag> tags() {
    return OwnerTags.of(destination).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }

  /** The stack, if there is one; somebody else's of that name is refused. */
  Optional<Stack> find() throws InterruptedException {
    Optional<Stack> found = find(name());
    if (found.isPresent() && !found.get().tags().containsAll(tags()) && !isBegun(found.get())) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN,
                  "the stack `" + name() + "` belongs to " + owner(found.get()))
              .hint("choose another name for the app or the stage"));
    }
    return found;
  }

  /**
   * Whether this is what a first change set of ours left, that was never carried out:
   * CloudFormation tags a stack only when it makes something in it, as other deployers found out
   * (https://github.com/localstack/localstack/pull/13117).
   */
  private boolean isBegun(Stack stack) throws InterruptedException {
    return StackState.of(stack.stackStatusAsString()) == StackState.EMPTY
        && tag(stack, OwnerTags.APP).isEmpty()
        && changeSets().stream().allMatch(one -> ChangeSets.isOurs(one.changeSetName()));
  }

  /** The change sets that the stack has. */
  List<ChangeSetSummary> changeSets() throws InterruptedException {
    return Calls.call(
        () ->
            api().listChangeSetsPaginator(request -> request.stackName(name())).summaries().stream()
                .toList());
  }

  private static String owner(Stack stack) {
    String app = tag(stack, OwnerTags.APP);
    return app.isEmpty()
        ? "something that Wherry did not deploy"
        : "app `" + app + "` in stage `" + tag(stack, OwnerTags.STAGE) + "`";
  }

  private static String tag(Stack stack, String key) {
    return stack.tags().stream()
        .filter(tag -> tag.key().equals(key))
        .map(Tag::value)
        .findFirst()
        .orElse("");
  }

  /** A stack by name or, when it is deleted, by its id. */
  Optional<Stack> find(String nameOrId) throws InterruptedException {
    return Calls.call(
        () -> {
          try {
            return api().describeStacks(request -> request.stackName(nameOrId)).stacks().stream()
                .findFirst();
          } catch (CloudFormationException e) {
            if (isAbsent(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** CloudFormation says that a stack does not exist as a mistake of the caller's. */
  private static boolean isAbsent(CloudFormationException exception) {
    return exception.getMessage() != null && exception.getMessage().contains("does not exist");
  }

  /** All resources that a stack ever had, as it has them now. */
  List<StackResourceSummary> resources(String nameOrId) throws InterruptedException {
    return Calls.call(
        () ->
            api()
                .listStackResourcesPaginator(request -> request.stackName(nameOrId))
                .stackResourceSummaries()
                .stream()
                .toList());
  }

  /** The template that a stack was last given. */
  String template(String nameOrId) throws InterruptedException {
    return Calls.call(
        () -> api().getTemplate(request -> request.stackName(nameOrId)).templateBody());
  }
}
