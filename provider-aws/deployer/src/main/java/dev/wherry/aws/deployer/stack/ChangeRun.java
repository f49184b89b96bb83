package dev.wherry.aws.deployer.stack;

import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;

/** Carries out a change set, if the user agreed to all that it takes away. */
final class ChangeRun {

  private final Stacks stacks;
  private final ChangeSets changeSets;
  private final StackUpdate agreed;

  ChangeRun(Stacks stacks, ChangeSets changeSets, StackUpdate agreed) {
    this.stacks = stacks;
    this.changeSets = changeSets;
    this.agreed = agreed;
  }

  void run(DescribeChangeSetResponse proposed, ApplyListener listener) throws InterruptedException {
    try {
      new Agreement(stacks, agreed, listener).check(proposed.changeSetId());
    } catch (ProviderException refused) {
      changeSets.withdraw(proposed.changeSetId());
      throw refused;
    }
    StackEvents events = new StackEvents(stacks, agreed.changes(), listener);
    String status =
        new StackWatch(stacks, events)
            .after(proposed.stackId(), () -> changeSets.execute(proposed));
    if (!status.equals("CREATE_COMPLETE") && !status.equals("UPDATE_COMPLETE")) {
      throw new ProviderException(
          events
              .failure()
              .orElse(
                  ProviderFailure.of(
                      FailureKind.REJECTED, "stack `" + stacks.name() + "` is " + status)));
    }
  }
}
