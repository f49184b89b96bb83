package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * Functions that somebody deleted and their stack still believes in. CloudFormation compares
 * templates and not what exists, so it never makes them again by itself.
 */
final class VanishedFunctions {

  private static final String FUNCTION = "AWS::Lambda::Function";

  private final Stacks stacks;

  VanishedFunctions(Stacks stacks) {
    this.stacks = stacks;
  }

  /** Those among some resources of a stack. */
  List<ResourceId> among(StackTree tree, Set<ResourceId> wanted) throws InterruptedException {
    List<ResourceId> vanished = new ArrayList<>();
    for (List<StackResourceSummary> place : tree.resources().values()) {
      for (StackResourceSummary resource : place) {
        ResourceId id = LogicalIds.id(resource.resourceType(), resource.logicalResourceId());
        if (wanted.contains(id) && isGone(id, resource.physicalResourceId())) {
          vanished.add(id);
        }
      }
    }
    return vanished;
  }

  /** Whether a resource of a stack is a function that is not there. */
  boolean isGone(ResourceId id, String physical) throws InterruptedException {
    return id.type().value().equals(FUNCTION) && physical != null && !stacks.hasFunction(physical);
  }

  /**
   * Does nothing when all of these can be made.
   *
   * @throws ProviderException when the stack believes that one of them exists
   */
  void requireNone(StackTree tree, Set<ResourceId> made) throws InterruptedException {
    List<ResourceId> vanished = among(tree, made);
    if (!vanished.isEmpty()) {
      throw new ProviderException(
          ProviderFailure.of(FailureKind.BLOCKED, sentence(vanished.get(0)))
              .about(vanished.get(0))
              .hint(
                  "take the function out of the manifest and deploy; then put it back and deploy"));
    }
  }

  /** What there is to say of one. */
  static String sentence(ResourceId id) {
    return "somebody deleted "
        + id
        + ", and CloudFormation, which believes that it exists, does not make it again";
  }
}
