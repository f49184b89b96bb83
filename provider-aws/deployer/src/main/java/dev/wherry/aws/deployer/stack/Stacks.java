package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The one stack of an app and stage. */
final class Stacks {

  private final AwsClients clients;
  private final String name;

  Stacks(AwsClients clients, String name) {
    this.clients = clients;
    this.name = name;
  }

  String name() {
    return name;
  }

  CloudFormationClient api() {
    return clients.cloudFormation();
  }

  /** The stack, if there is one. */
  Optional<Stack> find() throws InterruptedException {
    return find(name);
  }

  /** A stack by name or, when it is deleted, by its id. */
  Optional<Stack> find(String nameOrId) throws InterruptedException {
    return Calls.call(
        () ->
            present(
                () ->
                    api()
                        .describeStacks(request -> request.stackName(nameOrId))
                        .stacks()
                        .stream()
                        .findFirst()));
  }

  /** CloudFormation says that a stack does not exist as a mistake of the caller's. */
  static <T> Optional<T> present(Supplier<Optional<T>> call) {
    try {
      return call.get();
    } catch (CloudFormationException e) {
      if (e.getMessage() != null && e.getMessage().contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
