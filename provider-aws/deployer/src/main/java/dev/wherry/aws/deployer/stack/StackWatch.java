package dev.wherry.aws.deployer.stack;

import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Waits for a stack and tells what happens to it meanwhile. */
final class StackWatch {

  private final Stacks stacks;
  private final StackEvents events;
  private final Poll poll = new Poll(Pace.REAL, Duration.ofMillis(50), Duration.ofSeconds(3));

  StackWatch(Stacks stacks, StackEvents events) {
    this.stacks = stacks;
    this.events = events;
  }

  /** The status in the end; a stack that is gone is {@code DELETE_COMPLETE}. */
  String untilIdle(String stackId) throws InterruptedException {
    return poll.until(
        () -> {
          Optional<Stack> stack = stacks.find(stackId);
          if (stack.isEmpty()) {
            return Optional.of("DELETE_COMPLETE");
          }
          events.tell(stackId);
          String status = stack.get().stackStatusAsString();
          return StackState.of(status) == StackState.BUSY ? Optional.empty() : Optional.of(status);
        });
  }
}
