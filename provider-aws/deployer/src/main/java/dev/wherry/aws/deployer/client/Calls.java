package dev.wherry.aws.deployer.client;

import dev.wherry.spi.failure.ProviderException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls of AWS, with failures in Wherry's words. */
public final class Calls {

  private Calls() {}

  /**
   * Calls.
   *
   * @throws ProviderException when AWS says no
   * @throws InterruptedException when the thread is to stop
   */
  public static <T> T call(Supplier<T> call) throws InterruptedException {
    try {
      return call.get();
    } catch (AbortedException e) {
      throw interrupted(e);
    } catch (SdkException e) {
      throw new ProviderException(Failures.of(e), e);
    }
  }

  /** The SDK marks the thread again; who hears of the exception still has a lock to free. */
  private static InterruptedException interrupted(AbortedException cause) {
    InterruptedException stop = new InterruptedException("interrupted while calling AWS");
    stop.initCause(cause);
    Thread.interrupted();
    return stop;
  }
}
