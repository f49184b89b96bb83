package dev.wherry.engine.pace;

import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Tries again what a provider refused for the time being, later each time.
 *
 * @param sleeper waits
 * @param chance between 0 and 1, so that many callers do not come back at once
 * @param attempts how often at most
 */
public record Retry(Sleeper sleeper, DoubleSupplier chance, int attempts) {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** A call of a provider. */
  @FunctionalInterface
  public interface Call<T> {

    /** Calls. */
    T run() throws InterruptedException;
  }

  /** The answer of a call, tried until it is there or the refusal is final. */
  public <T> T call(Call<T> call, Consumer<ProviderFailure> onRetry) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.run();
      } catch (ProviderException e) {
        if (!e.failure().kind().passes() || attempt >= attempts) {
          throw e;
        }
        onRetry.accept(e.failure());
        sleeper.sleep(e.failure().retryAfter().orElse(backoff(attempt)));
      }
    }
  }

  private Duration backoff(int attempt) {
    long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 10));
    return Duration.ofMillis(Math.round(most * (0.5 + chance.getAsDouble() / 2)));
  }
}
