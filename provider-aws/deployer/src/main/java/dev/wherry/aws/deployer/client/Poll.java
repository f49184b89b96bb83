package dev.wherry.aws.deployer.client;

import java.time.Duration;
import java.util.Optional;

/** Asks again and again, at first often and then less so. */
public final class Poll {

  private final Duration first;
  private final Duration longest;

  /** Waits that double from the first to the longest. */
  public Poll(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /** Asks until there is an answer. */
  public <T> T until(Question<T> question) throws InterruptedException {
    Duration wait = first;
    while (true) {
      Optional<T> answer = question.ask();
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(wait.toMillis());
      Duration doubled = wait.multipliedBy(2);
      wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    }
  }

  /** Something that is not known at once. */
  @FunctionalInterface
  public interface Question<T> {

    /** The answer, if it is there. */
    Optional<T> ask() throws InterruptedException;
  }
}
