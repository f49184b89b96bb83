package dev.wherry.gcp.deployer.client;

import com.google.api.core.ApiFuture;
import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.storage.StorageException;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Calls of Google Cloud, with failures in Wherry's words. What is throttled or does not arrive is
 * tried again, later each time; every call here may be made twice, its caller sees to that. The
 * clients' own retries are off: there is one back-off and not two inside each other.
 */
public final class Calls {

  private static final int ATTEMPTS = 5;

  /** A conflict is not tried again as it was: its caller has to look first. */
  private static final Set<FailureKind> PASSING =
      Set.of(FailureKind.THROTTLED, FailureKind.UNAVAILABLE);

  private static final ApiCallContext ONCE =
      GrpcCallContext.createDefault()
          .withTimeoutDuration(Duration.ofSeconds(70))
          .withRetryableCodes(Set.of());

  private final Patience patience;

  /** Calls with pauses. */
  public Calls(Pace pace) {
    this.patience = new Patience(pace, ATTEMPTS, PASSING);
  }

  /** What waiting is. */
  public Pace pace() {
    return patience.pace();
  }

  /**
   * Calls.
   *
   * @throws ProviderException when Google says no
   * @throws InterruptedException when the thread is to stop
   */
  public <Q, A> A call(UnaryCallable<Q, A> callable, Q request) throws InterruptedException {
    return retried(() -> answer(callable.futureCall(request, ONCE)));
  }

  /** Calls for what may not be there. */
  public <Q, A> Optional<A> find(UnaryCallable<Q, A> callable, Q request)
      throws InterruptedException {
    return unless(StatusCode.Code.NOT_FOUND, callable, request);
  }

  /** Calls to make what may be there by now, perhaps by the same call whose answer was lost. */
  public <Q, A> Optional<A> create(UnaryCallable<Q, A> callable, Q request)
      throws InterruptedException {
    return unless(StatusCode.Code.ALREADY_EXISTS, callable, request);
  }

  private <Q, A> Optional<A> unless(StatusCode.Code code, UnaryCallable<Q, A> callable, Q request)
      throws InterruptedException {
    try {
      return Optional.of(call(callable, request));
    } catch (ProviderException e) {
      if (e.getCause() instanceof ApiException api && api.getStatusCode().getCode() == code) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Calls by other means than gRPC. */
  public <A> A retried(Callable<A> call) throws InterruptedException {
    return patience.call(() -> once(call));
  }

  /** Calls once. */
  public static <A> A once(Callable<A> call) throws InterruptedException {
    try {
      return call.call();
    } catch (ApiException e) {
      throw new ProviderException(Failures.of(e), e);
    } catch (StorageException e) {
      throw new ProviderException(Failures.of(e), e);
    } catch (java.io.IOException e) {
      throw new ProviderException(Failures.of(e), e);
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <A> A answer(ApiFuture<A> future) throws Exception {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
