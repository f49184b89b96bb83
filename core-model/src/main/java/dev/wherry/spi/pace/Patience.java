package dev.wherry.spi.pace;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.time.Duration;
import java.util.Set;

/**
 * Calls of a provider that are made again while it refuses them for the time being, later each
 * time. Who uses it sees to it that each call may be made twice, and turns the retries of the
 * provider's own client off: there is one back-off and not two inside each other.
 *
 * @param pace what waiting is
 * @param attempts how often at most
 * @param kinds the refusals after which a call is made again
 */
public record Patience(Pace pace, int attempts, Set<FailureKind> kinds) {

  private static final Duration FIRST = Duration.ofMillis(400);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Copies the set in. */
  public Patience {
    kinds = Set.copyOf(kinds);
  }

  /** A call of a provider. */
  @FunctionalInterface
  public interface Call<A> {

    /**
     * Calls once.
     *
     * @throws ProviderException when the provider says no
     */
    A once() throws InterruptedException;
  }

  /** The answer of a call, made until it is there or the refusal is final. */
  public <A> A call(Call<A> call) throws InterruptedException {
    Backoff backoff = new Backoff(pace, FIRST, LONGEST);
    for (int attempt = 1; ; attempt++) {
      try {
        return call.once();
      } catch (ProviderException e) {
        if (!kinds.contains(e.failure().kind()) || attempt >= attempts) {
          throw e;
        }
        if (e.failure().retryAfter().isPresent()) {
          backoff.pause(e.failure().retryAfter().get());
        } else {
          backoff.pause();
        }
      }
    }
  }
}
