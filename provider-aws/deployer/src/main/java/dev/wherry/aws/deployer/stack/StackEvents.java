package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.aws.deployer.template.TemplateParts;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** What CloudFormation does to a stack and to those nested in it, told once, from now on. */
final class StackEvents {

  private static final Pattern CANCELLED =
      Pattern.compile("Resource (creation|update|deletion) cancelled");

  private final Stacks stacks;
  private final Map<ResourceId, Action> planned;
  private final ApplyListener listener;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> nested = new TreeSet<>();
  private final Set<ResourceId> begun = new HashSet<>();
  private final Set<ResourceId> done = new HashSet<>();
  private final Map<String, String> own = new HashMap<>();
  private Optional<ProviderFailure> failure = Optional.empty();

  /** Nobody hears of what is not planned, unless it fails. */
  StackEvents(Stacks stacks, Map<ResourceId, Action> planned, ApplyListener listener) {
    this.stacks = stacks;
    this.planned = planned;
    this.listener = listener;
  }

  /** Takes note of what happened before: the newest events, since later ones come before them. */
  void skip(String stack) throws InterruptedException {
    own.remove(stack);
    skipNewest(stack);
    for (StackResourceSummary resource : stacks.resources(stack)) {
      if (resource.resourceType().equals(TemplateParts.STACK)
          && resource.physicalResourceId() != null
          && nested.add(resource.physicalResourceId())) {
        skipNewest(resource.physicalResourceId());
      }
    }
  }

  private void skipNewest(String stack) throws InterruptedException {
    Calls.call(() -> stacks.api().describeStackEvents(request -> request.stackName(stack)))
        .stackEvents()
        .forEach(event -> seen.add(event.eventId()));
  }

  /** Tells what happened since; of nested stacks first, where causes are found. */
  void tell(String stack) throws InterruptedException {
    Deque<StackEvent> fresh = unseen(stack);
    fresh.stream()
        .filter(StackEvents::isNested)
        .forEach(event -> nested.add(event.physicalResourceId()));
    for (String one : nested) {
      unseen(one).forEach(this::tell);
    }
    fresh.forEach(this::tell);
  }

  /** Whether the last that happened to a stack as a whole, since the skip, ended it with this. */
  boolean endWith(String stack, String status) {
    StackState state = StackState.of(status);
    return state != StackState.BUSY && state != StackState.EMPTY && status.equals(own.get(stack));
  }

  /** The first refusal, which is the cause of all others. */
  Optional<ProviderFailure> failure() {
    return failure;
  }

  private static boolean isNested(StackEvent event) {
    return TemplateParts.STACK.equals(event.resourceType())
        && event.physicalResourceId() != null
        && !event.physicalResourceId().isEmpty()
        && !event.stackId().equals(event.physicalResourceId());
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

  /** Stacks are no resources of anyone's; their failures are those of what stands in them. */
  private void tell(StackEvent event) {
    ResourceId id = LogicalIds.id(event.resourceType(), event.logicalResourceId());
    String status = event.resourceStatusAsString();
    Action action = planned.get(id);
    if (event.stackId().equals(event.physicalResourceId())) {
      own.put(event.stackId(), status);
    }
    if (TemplateParts.STACK.equals(event.resourceType())) {
      if (status.endsWith("_FAILED") && failure.isEmpty()) {
        failure = Optional.of(refused(event));
      }
    } else if (status.endsWith("_FAILED")) {
      failed(id, action == null ? Action.UPDATE : action, refused(event).about(id));
    } else if (action != null && failure.isPresent()) {
      undone(id, action, status);
    } else if (action != null) {
      going(id, action, status);
    }
  }

  private static ProviderFailure refused(StackEvent event) {
    String reason =
        Objects.requireNonNullElse(event.resourceStatusReason(), event.resourceStatusAsString());
    ProviderFailure failure = ProviderFailure.of(FailureKind.REJECTED, reason);
    return RefusalAdvice.on(reason).map(failure::hint).orElse(failure);
  }

  /** CloudFormation says most things twice, and takes what was replaced away at the end. */
  private void going(ResourceId id, Action action, String status) {
    if (status.endsWith("_IN_PROGRESS") && begun.add(id)) {
      listener.on(new ApplyEvent.Started(id, action));
    } else if (isOver(status) && done.add(id)) {
      listener.on(new ApplyEvent.Done(id, action));
    }
  }

  /** A stack lets go of what it retains: published versions, which end with their function. */
  private static boolean isOver(String status) {
    return status.endsWith("_COMPLETE") || status.equals(ResourceStatus.DELETE_SKIPPED.toString());
  }

  private void undone(ResourceId id, Action action, String status) {
    if (status.endsWith("_COMPLETE") && done.remove(id)) {
      listener.on(new ApplyEvent.Undone(id, action));
    }
  }

  /** What was cancelled because something else failed is no cause. */
  private void failed(ResourceId id, Action action, ProviderFailure refused) {
    if (CANCELLED.matcher(refused.message()).matches()) {
      return;
    }
    if (failure.isEmpty()) {
      failure = Optional.of(refused);
    }
    listener.on(new ApplyEvent.Failed(id, action, refused));
  }
}
