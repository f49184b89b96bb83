package dev.wherry.spi.failure;

import dev.wherry.spi.blueprint.ResourceId;
import java.time.Duration;
import java.util.Optional;

/**
 * One refusal of a provider.
 *
 * @param kind why
 * @param message the provider's own words
 * @param resource what it is about
 * @param hint what to do next
 * @param retryAfter how long the provider asks to wait
 */
public record ProviderFailure(
    FailureKind kind,
    String message,
    Optional<ResourceId> resource,
    Optional<String> hint,
    Optional<Duration> retryAfter) {

  /** A refusal in the provider's words. */
  public static ProviderFailure of(FailureKind kind, String message) {
    return new ProviderFailure(kind, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same about a resource. */
  public ProviderFailure about(ResourceId id) {
    return new ProviderFailure(kind, message, Optional.of(id), hint, retryAfter);
  }

  /** The same with what to do next. */
  public ProviderFailure hint(String next) {
    return new ProviderFailure(kind, message, resource, Optional.of(next), retryAfter);
  }

  /** The same with the time that the provider asks to wait. */
  public ProviderFailure after(Duration wait) {
    return new ProviderFailure(kind, message, resource, hint, Optional.of(wait));
  }
}
