package dev.wherry.spi.pace;

import java.time.Duration;
import java.util.Optional;

/**
 * Asks again and again, at first often and then less so.
 *
 * @param pace what waiting is
 * @param first the first pause
 * @param longest what pauses grow to
 */
public record Poll(Pace pace, Duration first, Duration longest) {

  /** Something that is not known at once. */
  @FunctionalInterface
  public interface Question<T> {

    /** The answer, if it is there. */
    Optional<T> ask() throws InterruptedException;
  }

  /** Asks until there is an answer. */
  public <T> T until(Question<T> question) throws InterruptedException {
    Backoff backoff = new Backoff(pace, first, longest);
    while (true) {
      Optional<T> answer = question.ask();
      if (answer.isPresent()) {
        return answer.get();
      }
      backoff.pause();
    }
  }

  /** Asks until there is an answer, or until this much time was waited. */
  public <T> Optional<T> within(Duration limit, Question<T> question) throws InterruptedException {
    Backoff backoff = new Backoff(pace, first, longest);
    while (true) {
      Optional<T> answer = question.ask();
      if (answer.isPresent() || backoff.waited().compareTo(limit) >= 0) {
        return answer;
      }
      backoff.pause();
    }
  }
}
