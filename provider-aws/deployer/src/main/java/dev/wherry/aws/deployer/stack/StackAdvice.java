package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** What CloudFormation would not do although a plan says so. */
public final class StackAdvice {

  private final Stacks stacks;

  /** Advice on one app's stack. */
  public StackAdvice(AwsClients clients, Destination destination) {
    this.stacks = new Stacks(clients, destination);
  }

  /** A line for each function that is not made again. */
  public List<String> lines(Blueprint desired) throws InterruptedException {
    Optional<Stack> stack = stacks.find();
    if (stack.isEmpty()) {
      return List.of();
    }
    StackTree tree = StackTree.of(stacks, stack.get().stackId());
    return new VanishedFunctions(stacks)
        .among(tree, desired.resources().keySet()).stream()
            .map(VanishedFunctions::sentence)
            .toList();
  }
}
