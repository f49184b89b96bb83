package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Puts a stack right that an earlier run left busy or half made. */
final class StackRepair {

  private final Stacks stacks;
  private final StackEvents events;
  private final StackWatch watch;
  private final HeldData data;

  /** A repair that takes no data away but what is agreed to. */
  StackRepair(Stacks stacks, StackEvents events, Map<ResourceId, Action> agreed) {
    this.stacks = stacks;
    this.events = events;
    this.watch = new StackWatch(stacks, events);
    this.data = new HeldData(stacks, agreed);
  }

  /** The stack, idle and sound, or nothing. */
  Optional<Stack> sound() throws InterruptedException {
    Optional<Stack> found = stacks.find();
    if (found.isEmpty()) {
      return found;
    }
    String id = found.get().stackId();
    events.skip(id);
    String status = watch.untilIdle(id);
    return switch (StackState.of(status)) {
      case SOUND, EMPTY, BUSY -> stacks.find();
      case LOST -> {
        delete(id);
        yield stacks.find();
      }
      case STUCK -> {
        goBack(id);
        yield stacks.find();
      }
    };
  }

  /**
   * Deletes the stack and waits until it is gone.
   *
   * @throws ProviderException when it holds data that nobody agreed to delete
   */
  void delete(String id) throws InterruptedException {
    data.requireAgreed(id);
    String status =
        watch.after(
            id, () -> Calls.call(() -> stacks.api().deleteStack(request -> request.stackName(id))));
    if (!status.equals("DELETE_COMPLETE")) {
      throw new ProviderException(
          events
              .failure()
              .orElse(
                  ProviderFailure.of(
                      FailureKind.REJECTED, "stack `" + stacks.name() + "` is " + status))
              .hint(
                  "remove what stands in the way, for example objects in a bucket, and try again"));
    }
  }

  private void goBack(String id) throws InterruptedException {
    String status =
        watch.after(
            id,
            () ->
                Calls.call(
                    () -> stacks.api().continueUpdateRollback(request -> request.stackName(id))));
    if (StackState.of(status) != StackState.SOUND) {
      String reason = events.failure().map(cause -> ": " + cause.message()).orElse("");
      ProviderFailure stuck =
          ProviderFailure.of(
              FailureKind.BLOCKED,
              "stack `"
                  + stacks.name()
                  + "` is "
                  + status
                  + ": an update failed, and CloudFormation"
                  + " cannot go back either"
                  + reason);
      throw new ProviderException(stuck.hint(wayOut()));
    }
  }

  private String wayOut() {
    return "put right what the reason names and deploy again, or leave the resource out with `aws"
        + " cloudformation continue-update-rollback --stack-name "
        + stacks.name()
        + " --resources-to-skip NAME`";
  }
}
