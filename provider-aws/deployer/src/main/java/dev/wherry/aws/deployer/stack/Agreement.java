package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;

/** Whether CloudFormation would delete or replace anything that the user did not agree to. */
final class Agreement {

  private final Stacks stacks;
  private final StackUpdate update;

  Agreement(Stacks stacks, StackUpdate update) {
    this.stacks = stacks;
    this.update = update;
  }

  /** Looks at all pages of a change set. */
  void check(DescribeChangeSetResponse first) throws InterruptedException {
    DescribeChangeSetResponse page = first;
    check(page.changes());
    while (page.nextToken() != null) {
      String token = page.nextToken();
      page =
          Calls.call(
              () ->
                  stacks
                      .api()
                      .describeChangeSet(
                          request ->
                              request.changeSetName(first.changeSetId()).nextToken(token)));
      check(page.changes());
    }
  }

  private void check(List<Change> changes) {
    for (Change change : changes) {
      ResourceChange resource = change.resourceChange();
      ResourceId id = LogicalIds.id(resource.resourceType(), resource.logicalResourceId());
      boolean version = resource.resourceType().equals(LogicalIds.VERSION);
      if (!version && loses(resource) && !agreed(id)) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.REJECTED,
                    "CloudFormation would "
                        + (resource.action() == ChangeAction.REMOVE ? "delete " : "replace ")
                        + id
                        + ", which the plan did not say")
                .about(id)
                .hint("somebody may have changed the stack by hand; plan again"));
      }
    }
  }

  private static boolean loses(ResourceChange change) {
    return change.action() == ChangeAction.REMOVE || change.replacement() == Replacement.TRUE;
  }

  private boolean agreed(ResourceId id) {
    Action action = update.changes().get(id);
    return action == Action.DELETE || action == Action.REPLACE;
  }
}
