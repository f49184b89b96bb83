package dev.wherry.aws.deployer.stack;

import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Waits for a stack and tells what happens to it meanwhile. */
final class StackWatch {

  private static final String DELETED = "DELETE_COMPLETE";

  private final Stacks stacks;
  private final StackEvents events;
  private final Poll poll = new Poll(Pace.REAL, Duration.ofMillis(50), Duration.ofSeconds(3));

  StackWatch(Stacks stacks, StackEvents events) {
    this.stacks = stacks;
    this.events = events;
  }

  /** Something that CloudFormation is asked to do with a stack. */
  @FunctionalInterface
  interface Operation {

    void begin() throws InterruptedException;
  }

  /** The status of a stack that perhaps someone else changes, once nobody does. */
  String untilIdle(String stackId) throws InterruptedException {
    return poll.until(
        () -> {
          String status = status(stackId);
          return StackState.of(status) == StackState.BUSY ? Optional.empty() : Optional.of(status);
        });
  }

  /**
   * Begins an operation on an idle stack and gives the status that it ends with. The first answers
   * may still tell the status from before: it is over when the stack's own events say so too.
   */
  String after(String stackId, Operation operation) throws InterruptedException {
    events.skip(stackId);
    operation.begin();
    return poll.until(
        () -> {
          String status = status(stackId);
          return status.equals(DELETED) || events.endWith(stackId, status)
              ? Optional.of(status)
              : Optional.empty();
        });
  }

  /** What a stack is told to be; one that is gone is {@code DELETE_COMPLETE}. */
  private String status(String stackId) throws InterruptedException {
    Optional<Stack> stack = stacks.find(stackId);
    if (stack.isPresent()) {
      events.tell(stackId);
    }
    return stack.map(Stack::stackStatusAsString).orElse(DELETED);
  }
}
