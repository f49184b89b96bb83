package dev.wherry.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function on Lambda's own runtime client. The first call starts a process; calls at once start
 * more, as on Lambda. Several functions live beside each other. A crash, a timeout, an exhausted
 * heap and a failed initialization come back as the errors that Lambda reports, and the next call
 * starts anew.
 *
 * <p>What differs: an initialization may take ten seconds plus the function's timeout, where Lambda
 * starts it again after ten.
 */
public final class HostedFunction implements LambdaProgram {

  /** How long a process lives without a call. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

  private final LambdaSettings settings;
  private final TaskRoot taskRoot;
  private final EnvironmentPool environments;

  private HostedFunction(LambdaSettings settings, TaskRoot taskRoot, EnvironmentPool environments) {
    this.settings = settings;
    this.taskRoot = taskRoot;
    this.environments = environments;
  }

  /**
   * Lays a function out; nothing is started yet.
   *
   * @throws IOException when the artifact cannot be read
   */
  public static HostedFunction of(LambdaClient client, LambdaSettings settings, LambdaOutput output)
      throws IOException {
    TaskRoot taskRoot = TaskRoot.of(settings.code());
    ClientCommand command = new ClientCommand(client, settings, taskRoot.folder());
    return new HostedFunction(settings, taskRoot, new EnvironmentPool(settings, command, output));
  }

  @Override
  public LambdaResult invoke(byte[] event, LambdaCall call)
      throws IOException, InterruptedException {
    String requestId = call.requestId().orElseGet(() -> UUID.randomUUID().toString());
    if (event.length > Payloads.LIMIT) {
      return refused(requestId, LambdaError.eventTooLarge());
    }
    Optional<EnvironmentPool.Place> free = environments.take(call.queued() || !settings.reserved());
    if (free.isEmpty()) {
      return refused(requestId, LambdaError.throttled());
    }
    EnvironmentPool.Place place = free.get();
    try {
      PendingCall pending = new PendingCall(requestId, event, call.headers());
      pending.header("Lambda-Runtime-Invoked-Function-Arn", ClientCommand.arn(settings));
      place.environment().submit(pending);
      CallEnd end = await(pending, place.environment());
      return result(pending, end, place);
    } finally {
      environments.giveBack(place);
    }
  }

  private static LambdaResult refused(String requestId, LambdaError error) {
    return new LambdaResult(
        requestId, error.payload(), Optional.of(error), Duration.ZERO, Optional.empty());
  }

  private CallEnd await(PendingCall call, ExecutionEnvironment environment)
      throws InterruptedException {
    try {
      CompletableFuture<Object> begun = CompletableFuture.anyOf(call.taken(), call.end());
      wait(begun, INIT_LIMIT.plus(settings.timeout()));
      wait(call.end(), settings.timeout());
    } catch (TimeoutException e) {
      environment.timeOut(call);
    }
    return call.end().join();
  }

  private static void wait(CompletableFuture<?> future, Duration limit)
      throws InterruptedException, TimeoutException {
    try {
      future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("neither future is ever completed by an exception", e);
    }
  }

  private static LambdaResult result(PendingCall call, CallEnd end, EnvironmentPool.Place place) {
    long taken = call.taken().getNow(end.nanos());
    Duration whole = Duration.ofNanos(end.nanos() - place.environment().started());
    return new LambdaResult(
        call.requestId(),
        end.payload(),
        end.error(),
        Duration.ofNanos(end.nanos() - taken),
        place.isNew() ? Optional.of(whole) : Optional.empty());
  }

  @Override
  public void reap() {
    environments.reap(IDLE);
  }

  @Override
  public void close() {
    environments.close();
    taskRoot.close();
  }
}
