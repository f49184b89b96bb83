package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** What CloudFormation does to a stack, told once and in order, from now on. */
final class StackEvents {

  private static final String STACK = "AWS::CloudFormation::Stack";

  private final Stacks stacks;
  private final ApplyListener listener;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> begun = new HashSet<>();
  private final Map<ResourceId, Action> done = new TreeMap<>();
  private Optional<ProviderFailure> failure = Optional.empty();

  StackEvents(Stacks stacks, ApplyListener listener) {
    this.stacks = stacks;
    this.listener = listener;
  }

  /** Takes note of what happened before. */
  void skip(String stack) throws InterruptedException {
    unseen(stack);
  }

  /** Tells what happened since. */
  void tell(String stack) throws InterruptedException {
    for (StackEvent event : unseen(stack)) {
      boolean whole = STACK.equals(event.resourceType()) && event.stackId().equals(event.physicalResourceId());
      if (!whole) {
        tell(event);
      }
    }
  }

  /** The first refusal, which is the cause of all others. */
  Optional<ProviderFailure> failure() {
    return failure;
  }

  private Deque<StackEvent> unseen(String stack) throws InterruptedException {
    return Calls.call(
        () -> {
          Deque<StackEvent> fresh = new ArrayDeque<>();
          for (StackEvent event :
              stacks
                  .api()
                  .describeStackEventsPaginator(request -> request.stackName(stack))
                  .stackEvents()) {
            if (!seen.add(event.eventId())) {
              break;
            }
            fresh.addFirst(event);
          }
          return fresh;
        });
  }

  private void tell(StackEvent event) {
    ResourceId id = LogicalIds.id(event.resourceType(), event.logicalResourceId());
    String status = event.resourceStatusAsString();
    Action action = action(status);
    if (status.endsWith("_FAILED")) {
      failed(id, action, Objects.requireNonNullElse(event.resourceStatusReason(), status));
    } else if (status.endsWith("_IN_PROGRESS")) {
      started(id, action);
    } else if (failure.isPresent()) {
      undone(id, action);
    } else if (status.endsWith("_COMPLETE")) {
      done.put(id, action);
      listener.on(new ApplyEvent.Done(id, action));
    }
  }

  private void started(ResourceId id, Action action) {
    // CloudFormation says it twice: when it begins and when it knows the physical name.
    if (failure.isEmpty() && begun.add(action + " " + id)) {
      listener.on(new ApplyEvent.Started(id, action));
    }
  }

  private void undone(ResourceId id, Action action) {
    Action before = done.remove(id);
    if (before != null) {
      listener.on(new ApplyEvent.Undone(id, action));
    }
  }

  private void failed(ResourceId id, Action action, String reason) {
    if (reason.contains("cancelled")) {
      return;
    }
    ProviderFailure refused = ProviderFailure.of(FailureKind.REJECTED, reason).about(id);
    if (failure.isEmpty()) {
      failure = Optional.of(refused);
    }
    listener.on(new ApplyEvent.Failed(id, action, refused));
  }

  private static Action action(String status) {
    if (status.startsWith("CREATE")) {
      return Action.CREATE;
    }
    return status.startsWith("DELETE") ? Action.DELETE : Action.UPDATE;
  }
}
