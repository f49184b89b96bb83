package dev.wherry.local.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.time.VirtualClock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FunctionPoolTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeFunction function = new FakeFunction();
  private final AtomicInteger abandoned = new AtomicInteger();
  private final BlockingQueue<CallResult> results = new LinkedBlockingQueue<>();

  private FunctionPool pool(OptionalInt limit, int requestsPerInstance) {
    PoolSettings settings =
        new PoolSettings(new FunctionName("greet"), TIMEOUT, requestsPerInstance, limit, 2);
    return new FunctionPool(settings, function, clock, event -> {}, abandoned);
  }

  private void call(FunctionPool pool) {
    assertTrue(
        pool.call(
            new FunctionCall("id", new Invocation.Direct(new byte[0]), null, null, results::add)));
  }

  private CallResult result() throws InterruptedException {
    CallResult result = results.poll(10, TimeUnit.SECONDS);
    assertNotNull(result, "no result came");
    return result;
  }

  @Test
  void shortCallsShareAnInstance() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    function.mayEnd.release(3);
    for (int i = 0; i < 3; i++) {
      call(pool);
      CallResult.Completed completed = assertInstanceOf(CallResult.Completed.class, result());
      assertEquals(i == 0, completed.coldStart());
    }
    assertEquals(1, function.instances.get());
  }

  @Test
  void aSecondInstanceStartsWhenTheFirstStaysBusy() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    call(pool);
    function.begun.acquire();
    call(pool);
    assertEquals(1, function.instances.get());
    clock.pass(PoolSettings.PATIENCE);
    function.begun.acquire();
    assertEquals(2, function.instances.get());
  }

  @Test
  void aQueueThatMovesStartsNothing() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    call(pool);
    function.begun.acquire();
    call(pool);
    call(pool);
    function.mayEnd.release();
    function.begun.acquire();
    clock.pass(PoolSettings.PATIENCE);
    assertEquals(1, function.instances.get());
    clock.pass(PoolSettings.PATIENCE);
    assertEquals(2, function.instances.get());
  }

  @Test
  void anInstanceTakesSeveralCallsWhenItMay() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 3);
    for (int i = 0; i < 3; i++) {
      call(pool);
    }
    function.begun.acquire(3);
    assertEquals(1, function.instances.get());
  }

  @Test
  void theManifestsLimitRefusesAtOnce() throws Exception {
    FunctionPool pool = pool(OptionalInt.of(1), 1);
    call(pool);
    function.begun.acquire();
    call(pool);
    clock.pass(PoolSettings.PATIENCE);
    assertInstanceOf(CallResult.Refused.class, result());
  }

  private FunctionPool fullPoolWithAWaitingCall() throws InterruptedException {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    call(pool);
    function.begun.acquire();
    call(pool);
    clock.pass(PoolSettings.PATIENCE);
    function.begun.acquire();
    call(pool);
    clock.pass(PoolSettings.PATIENCE);
    return pool;
  }

  @Test
  void atTheRunnersOwnLimitACallWaits() throws Exception {
    FunctionPool pool = fullPoolWithAWaitingCall();
    clock.pass(Duration.ofSeconds(1));
    assertTrue(results.isEmpty());
    function.mayEnd.release(3);
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(CallResult.Completed.class, result());
    }
    assertEquals(2, function.instances.get());
  }

  @Test
  void behindTimedOutCallsNothingWaits() throws Exception {
    function.stubborn = true;
    fullPoolWithAWaitingCall();
    clock.pass(TIMEOUT);
    assertInstanceOf(CallResult.TimedOut.class, result());
    assertInstanceOf(CallResult.Refused.class, result());
    assertInstanceOf(CallResult.TimedOut.class, result());
  }

  @Test
  void timeoutAnswersInterruptsAndEndsTheInstance() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    call(pool);
    function.begun.acquire();
    clock.pass(TIMEOUT);
    assertInstanceOf(CallResult.TimedOut.class, result());
    assertNotNull(function.interrupted.poll(10, TimeUnit.SECONDS));
    pool.close().get(10, TimeUnit.SECONDS);
    assertEquals(1, function.closed.get());
    assertEquals(0, abandoned.get());
  }

  @Test
  void abandonedInstancesCountUntilTheirCallsEnd() throws Exception {
    function.stubborn = true;
    FunctionPool pool = pool(OptionalInt.of(1), 1);
    call(pool);
    function.begun.acquire();
    clock.pass(TIMEOUT);
    result();
    function.interrupted.take();
    clock.pass(PoolSettings.GRACE);
    assertEquals(1, abandoned.get());
    call(pool);
    assertInstanceOf(CallResult.Refused.class, result());
    function.mayEnd.release();
    pool.close().get(10, TimeUnit.SECONDS);
    while (abandoned.get() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void idleInstancesAreEnded() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    function.mayEnd.release();
    call(pool);
    result();
    pool.reap();
    assertEquals(0, function.closed.get());
    clock.pass(PoolSettings.IDLE);
    pool.reap();
    while (function.closed.get() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aClosedPoolFinishesItsCallsAndTakesNoOther() throws Exception {
    FunctionPool pool = pool(OptionalInt.empty(), 1);
    call(pool);
    function.begun.acquire();
    CompletableFuture<Void> closed = pool.close();
    assertFalse(
        pool.call(
            new FunctionCall("id", new Invocation.Direct(new byte[0]), null, null, results::add)));
    assertFalse(closed.isDone());
    function.mayEnd.release();
    assertInstanceOf(CallResult.Completed.class, result());
    closed.get(10, TimeUnit.SECONDS);
    assertEquals(1, function.closed.get());
  }
}
