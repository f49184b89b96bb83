package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.aws.deployer.template.TemplateParts;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Whether CloudFormation would delete or replace anything that the user did not agree to. */
final class Agreement {

  private final Stacks stacks;
  private final StackUpdate update;
  private final ApplyListener listener;

  Agreement(Stacks stacks, StackUpdate update, ApplyListener listener) {
    this.stacks = stacks;
    this.update = update;
    this.listener = listener;
  }

  /** Looks at all changes, also those of nested stacks. */
  void check(String changeSet) throws InterruptedException {
    for (ResourceChange change : changes(changeSet)) {
      ResourceId id = LogicalIds.id(change.resourceType(), change.logicalResourceId());
      if (change.resourceType().equals(TemplateParts.STACK)) {
        nested(change);
      } else if (loses(change) && !isGone(id, change)) {
        agreed(id, verb(change));
      } else if (change.replacement() == Replacement.CONDITIONAL) {
        tell(id);
      }
    }
  }

  /** What is not there any more is nothing to lose. */
  private boolean isGone(ResourceId id, ResourceChange change) throws InterruptedException {
    return change.action() == ChangeAction.REMOVE
        && !update.changes().containsKey(id)
        && new VanishedFunctions(stacks).isGone(id, change.physicalResourceId());
  }

  private void nested(ResourceChange change) throws InterruptedException {
    if (change.action() == ChangeAction.REMOVE) {
      for (StackResourceSummary resource : stacks.resources(change.physicalResourceId())) {
        agreed(StackTree.id(resource), "delete");
      }
    } else if (change.changeSetId() != null) {
      check(change.changeSetId());
    }
  }

  private List<ResourceChange> changes(String changeSet) throws InterruptedException {
    List<ResourceChange> changes = new ArrayList<>();
    String token = null;
    do {
      DescribeChangeSetResponse page = page(changeSet, token);
      page.changes().stream().map(Change::resourceChange).forEach(changes::add);
      token = page.nextToken();
    } while (token != null);
    return changes;
  }

  private DescribeChangeSetResponse page(String changeSet, @Nullable String token)
      throws InterruptedException {
    return Calls.call(
        () ->
            stacks
                .api()
                .describeChangeSet(request -> request.changeSetName(changeSet).nextToken(token)));
  }

  /** What is known only while it happens is too late for what holds data. */
  private static boolean loses(ResourceChange change) {
    ResourceId id = LogicalIds.id(change.resourceType(), change.logicalResourceId());
    return change.action() == ChangeAction.REMOVE
        || change.replacement() == Replacement.TRUE
        || (change.replacement() == Replacement.CONDITIONAL && HeldData.isHeldBy(id));
  }

  /** CloudFormation decides while it works whether another resource takes the place of this. */
  private void tell(ResourceId id) {
    Action action = update.changes().get(id);
    if (action == Action.UPDATE) {
      listener.on(new ApplyEvent.Phase(id, action, "may be replaced"));
    }
  }

  private static String verb(ResourceChange change) {
    if (change.action() == ChangeAction.REMOVE) {
      return "delete";
    }
    return change.replacement() == Replacement.TRUE ? "replace" : "perhaps replace";
  }

  /** A version goes with every new one, and is kept. */
  private void agreed(ResourceId id, String verb) {
    Action action = update.changes().get(id);
    boolean agreed = action == Action.DELETE || action == Action.REPLACE;
    if (!agreed && !id.type().value().equals(LogicalIds.VERSION)) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.REJECTED,
                  "CloudFormation would " + verb + " " + id + ", which the plan did not say")
              .about(id)
              .hint("somebody may have changed the stack by hand; plan again"));
    }
  }
}
