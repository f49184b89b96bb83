package dev.wherry.engine.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {

  private final List<Duration> waits = new ArrayList<>();
  private final List<ProviderFailure> told = new ArrayList<>();
  private int calls;

  @Test
  void whatPassesIsTriedAgainLaterEachTime() throws InterruptedException {
    assertEquals("done", retry(9).call(() -> failing(4, FailureKind.THROTTLED), told::add));

    assertEquals(List.of(1, 2, 4, 8), waits.stream().map(wait -> (int) wait.toSeconds()).toList());
    assertEquals(4, told.size());
  }

  @Test
  void nobodyWaitsLongerThanHalfAMinute() throws InterruptedException {
    retry(9).call(() -> failing(8, FailureKind.CONFLICT), told::add);

    assertEquals(Duration.ofSeconds(30), waits.get(7));
  }

  @Test
  void chanceSpreadsTheCallers() throws InterruptedException {
    new Retry(waits::add, () -> 0, 9).call(() -> failing(1, FailureKind.THROTTLED), told::add);

    assertEquals(List.of(Duration.ofMillis(500)), waits);
  }

  @Test
  void theProvidersOwnWaitCounts() throws InterruptedException {
    ProviderFailure failure =
        ProviderFailure.of(FailureKind.UNAVAILABLE, "later").after(Duration.ofMinutes(1));

    retry(9).call(() -> failing(1, failure), told::add);

    assertEquals(List.of(Duration.ofMinutes(1)), waits);
  }

  @Test
  void aFinalRefusalIsNotTriedAgain() {
    assertThrows(
        ProviderException.class,
        () -> retry(9).call(() -> failing(1, FailureKind.REJECTED), told::add));

    assertEquals(1, calls);
  }

  @Test
  void itGivesUpInTheEnd() {
    ProviderException last =
        assertThrows(
            ProviderException.class,
            () -> retry(3).call(() -> failing(9, FailureKind.THROTTLED), told::add));

    assertEquals(3, calls);
    assertEquals(2, waits.size());
    assertEquals(FailureKind.THROTTLED, last.failure().kind());
  }

  private Retry retry(int attempts) {
    return new Retry(waits::add, () -> 1, attempts);
  }

  private String failing(int times, FailureKind kind) {
    return failing(times, ProviderFailure.of(kind, "no"));
  }

  private String failing(int times, ProviderFailure failure) {
    calls++;
    if (calls <= times) {
      throw new ProviderException(failure);
    }
    return "done";
  }
}
