package dev.wherry.spi.failure;

/** Thrown by every call of a connection that the provider refuses. */
public final class ProviderException extends RuntimeException {

  private final transient ProviderFailure failure;

  /** A refusal. */
  public ProviderException(ProviderFailure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** A refusal and what the provider's client threw. */
  public ProviderException(ProviderFailure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /** What was refused and why. */
  public ProviderFailure failure() {
    return failure;
  }
}
