package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Change sets: what CloudFormation would do, before it does it. */
final class ChangeSets {

  private static final String PREFIX = "wherry-";

  /**
   * CloudFormation refuses to delete one on its way
   * (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html).
   */
  private static final Set<ChangeSetStatus> MOVING =
      Set.of(
          ChangeSetStatus.CREATE_PENDING,
          ChangeSetStatus.CREATE_IN_PROGRESS,
          ChangeSetStatus.DELETE_PENDING,
          ChangeSetStatus.DELETE_IN_PROGRESS);

  private final Stacks stacks;
  private final Poll poll = new Poll(Pace.REAL, Duration.ofMillis(50), Duration.ofSeconds(2));

  ChangeSets(Stacks stacks) {
    this.stacks = stacks;
  }

  /** What a template would change; nothing when it changes nothing. */
  Optional<DescribeChangeSetResponse> propose(Optional<Stack> stack, StackTemplate template)
      throws InterruptedException {
    boolean first = isFirst(stack);
    String name = PREFIX + UUID.randomUUID();
    if (stack.isPresent()) {
      withdrawLeftovers();
    }
    CreateChangeSetRequest.Builder request =
        CreateChangeSetRequest.builder()
            .stackName(stacks.name())
            .changeSetName(name)
            .clientToken(name)
            .changeSetType(first ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
            .capabilities(Capability.CAPABILITY_IAM);
    if (first) {
      request.onStackFailure(OnStackFailure.DELETE);
    }
    template.fill(request);
    Optional<String> id = Calls.call(() -> create(request.build()));
    return id.isEmpty() ? Optional.empty() : proposed(id.get(), first);
  }

  /** A call that is made again finds what it made: its name is nobody else's. */
  private Optional<String> create(CreateChangeSetRequest request) {
    try {
      return Optional.of(stacks.api().createChangeSet(request).id());
    } catch (AlreadyExistsException e) {
      return Optional.of(
          stacks
              .api()
              .describeChangeSet(
                  made ->
                      made.stackName(request.stackName()).changeSetName(request.changeSetName()))
              .changeSetId());
    } catch (CloudFormationException e) {
      if (changesNothing(e.getMessage())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether Wherry made the change set of this name. */
  static boolean isOurs(String name) {
    return name.startsWith(PREFIX);
  }

  /** Of runs that were cut short before they carried them out. */
  private void withdrawLeftovers() throws InterruptedException {
    for (ChangeSetSummary changeSet : stacks.changeSets()) {
      if (isOurs(changeSet.changeSetName())) {
        String id = changeSet.changeSetId();
        ChangeSetStatus settled =
            poll.until(() -> Optional.of(status(id)).filter(status -> !MOVING.contains(status)));
        if (settled != ChangeSetStatus.DELETE_COMPLETE) {
          withdraw(id);
        }
      }
    }
  }

  /** One that is gone is deleted. */
  private ChangeSetStatus status(String id) throws InterruptedException {
    return Calls.call(
        () -> {
          try {
            return stacks.api().describeChangeSet(request -> request.changeSetName(id)).status();
          } catch (ChangeSetNotFoundException e) {
            return ChangeSetStatus.DELETE_COMPLETE;
          }
        });
  }

  /** A stack that only ever had change sets is still to be created. */
  private static boolean isFirst(Optional<Stack> stack) {
    return stack
        .map(found -> StackState.of(found.stackStatusAsString()) == StackState.EMPTY)
        .orElse(true);
  }

  private Optional<DescribeChangeSetResponse> proposed(String id, boolean first)
      throws InterruptedException {
    DescribeChangeSetResponse made =
        poll.until(() -> Optional.of(describe(id)).filter(ChangeSets::known));
    if (made.status() == ChangeSetStatus.CREATE_COMPLETE) {
      return Optional.of(made);
    }
    if (first) {
      Calls.call(() -> stacks.api().deleteStack(request -> request.stackName(made.stackId())));
    } else {
      withdraw(id);
    }
    if (changesNothing(made.statusReason())) {
      return Optional.empty();
    }
    throw new ProviderException(
        ProviderFailure.of(
            FailureKind.REJECTED,
            Objects.requireNonNullElse(made.statusReason(), "the change set failed")));
  }

  private DescribeChangeSetResponse describe(String id) throws InterruptedException {
    return Calls.call(() -> stacks.api().describeChangeSet(request -> request.changeSetName(id)));
  }

  private static boolean known(DescribeChangeSetResponse changeSet) {
    return changeSet.status() == ChangeSetStatus.CREATE_COMPLETE
        || changeSet.status() == ChangeSetStatus.FAILED;
  }

  /** CloudFormation counts that as a failure; at creation or afterwards. */
  private static boolean changesNothing(@Nullable String reason) {
    return reason != null
        && (reason.contains("didn't contain changes")
            || reason.contains("No updates are to be performed"));
  }

  /** Starts it. */
  void execute(DescribeChangeSetResponse changeSet) throws InterruptedException {
    Calls.call(
        () ->
            stacks
                .api()
                .executeChangeSet(
                    request ->
                        request
                            .changeSetName(changeSet.changeSetId())
                            .clientRequestToken(changeSet.changeSetName())));
  }

  /** Takes it back. */
  void withdraw(String id) throws InterruptedException {
    Calls.call(() -> stacks.api().deleteChangeSet(request -> request.changeSetName(id)));
  }
}
