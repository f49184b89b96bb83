package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaError;
import dev.wherry.local.lambda.LambdaProgram;
import dev.wherry.local.lambda.LambdaResult;
import dev.wherry.local.lambda.event.FrontDoor;
import dev.wherry.local.time.VirtualClock;
import dev.wherry.model.FunctionName;
import dev.wherry.model.StageName;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LambdaCalleeTest {

  private static final FrontDoor API = FrontDoor.httpApi("eu-west-1");
  private static final FrontDoor URL = FrontDoor.functionUrl("eu-west-1");

  private final Program program = new Program();
  private final Queue<LocalEvent> events = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<CallResult> results = new LinkedBlockingQueue<>();

  @Test
  void anHttpAnswerIsTheCallers() throws Exception {
    program.answer("{\"statusCode\":201,\"body\":\"made\"}");
    Response response = http(API);
    assertEquals(201, response.status());
    assertArrayEquals(bytes("made"), ((Response.BytesBody) response.body()).bytes());
    assertTrue(program.events.get(0).contains("\"rawPath\":\"/orders\""));
    assertFalse(program.calls.get(0).queued());
    assertEquals(List.of(), notices());
  }

  @Test
  void theFirstCallOfAProcessIsACold() throws Exception {
    program.cold = true;
    program.answer("{}");
    callee(API).call(call(request(), null));
    assertTrue(assertInstanceOf(CallResult.Completed.class, result()).coldStart());
  }

  @Test
  void theClaimsOfATokenReachTheFunction() throws Exception {
    program.answer("{}");
    Principal ada = new Principal("ada", List.of("orders:read"), Map.of("tenant", "kr"));
    callee(API).call(call(request(), ada));
    result();
    String event = program.events.get(0);
    assertTrue(event.contains("\"claims\":{\"tenant\":\"kr\",\"sub\":\"ada\"}"), event);
    assertTrue(event.contains("\"scopes\":[\"orders:read\"]"), event);
  }

  @Test
  void whatFailsIsToldAndTheFrontDoorAnswers() throws Exception {
    program.fail("java.lang.IllegalStateException", "boom");
    assertEquals(500, http(API).status());
    assertEquals(List.of("function `orders`: java.lang.IllegalStateException: boom"), notices());
    assertEquals(502, http(URL).status());
  }

  @Test
  void callsBeyondTheReservedConcurrencyAreAnsweredAsOnAws() throws Exception {
    program.fail(LambdaError.THROTTLED, "Rate Exceeded.");
    assertEquals(503, http(API).status());
    assertEquals(429, http(URL).status());
    program.fail(LambdaError.EVENT_TOO_LARGE, "too large");
    assertEquals(413, http(API).status());
  }

  @Test
  void whatIsNoAnswerIsTold() throws Exception {
    program.answer("\"text\"");
    assertEquals(500, http(API).status());
    assertEquals(List.of("function `orders` gave no answer that AWS understands"), notices());
  }

  @Test
  void nobodyWaitsForASchedule() throws Exception {
    program.answer("null");
    ScheduledTime time = new ScheduledTime(Instant.EPOCH, ZoneOffset.UTC, false, Optional.empty());
    callee(API).call(call(new Invocation.Schedule(time), null));
    Outcome.Value value = assertInstanceOf(Outcome.Value.class, outcome());
    assertNull(value.json());
    assertNull(value.failure());
    assertTrue(program.calls.get(0).queued());
  }

  @Test
  void aDirectCallHasTheValueOrTheFailure() throws Exception {
    program.answer("{\"a\":1}");
    callee(API).call(call(new Invocation.Direct(bytes("{}")), null));
    assertArrayEquals(bytes("{\"a\":1}"), ((Outcome.Value) outcome()).json());
    program.fail("Sandbox.Timedout", "Task timed out after 3.00 seconds");
    callee(API).call(call(new Invocation.Direct(bytes("{}")), null));
    Throwable failure = outcome().failure();
    assertNotNull(failure);
    assertTrue(failure.toString().contains("Task timed out"), failure.toString());
  }

  @Test
  void whatDoesNotStartSaysWhy() throws Exception {
    program.broken = new IOException("no such program");
    callee(API).call(call(request(), null));
    CallResult.NotStarted result = assertInstanceOf(CallResult.NotStarted.class, result());
    assertEquals("the runtime client does not start: no such program", result.reason());
  }

  @Test
  void aClosedOneTakesNoCallAndEndsAfterTheLast() throws Exception {
    program.answer("{}");
    program.mayEnd = new CountDownLatch(1);
    LambdaCallee callee = callee(API);
    assertTrue(callee.call(call(request(), null)));
    assertEquals(1, callee.runningCalls());
    CompletableFuture<Void> closed = callee.close();
    assertFalse(callee.call(call(request(), null)));
    assertFalse(closed.isDone());
    program.mayEnd.countDown();
    assertInstanceOf(CallResult.Completed.class, result());
    closed.get(10, TimeUnit.SECONDS);
    assertTrue(program.closed);
  }

  private Response http(FrontDoor door) throws InterruptedException {
    callee(door).call(call(request(), null));
    return ((Outcome.Http) outcome()).response();
  }

  private Outcome outcome() throws InterruptedException {
    return assertInstanceOf(CallResult.Completed.class, result()).outcome();
  }

  private CallResult result() throws InterruptedException {
    CallResult result = results.poll(10, TimeUnit.SECONDS);
    assertNotNull(result, "no result came");
    return result;
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    events.forEach(event -> notices.add(((LocalEvent.Noticed) event).diagnostic().message()));
    return notices;
  }

  private LambdaCallee callee(FrontDoor door) {
    Workshop workshop =
        new Workshop(
            LocalOptions.of(Path.of(""), new StageName("dev")),
            (shop, application, project) -> {
              throw new AssertionError("no host is opened");
            },
            new VirtualClock(Instant.parse("2026-01-01T00:00:00Z")),
            events::add,
            Runnable::run);
    return new LambdaCallee(workshop, new FunctionName("orders"), program, door);
  }

  private FunctionCall call(Invocation invocation, @Nullable Principal principal) {
    return new FunctionCall("id", invocation, null, principal, results::add);
  }

  private static Invocation request() {
    return new Invocation.Http(
        "GET", "/orders", "", "GET /orders", Map.of(), Map.of(), new byte[0]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A function that answers what it is told. */
  private static final class Program implements LambdaProgram {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<LambdaCall> calls = new CopyOnWriteArrayList<>();
    private volatile byte[] payload = new byte[0];
    private volatile Optional<LambdaError> error = Optional.empty();
    private volatile @Nullable IOException broken;
    private volatile CountDownLatch mayEnd = new CountDownLatch(0);
    private volatile boolean cold;
    private volatile boolean closed;

    void answer(String json) {
      payload = bytes(json);
      error = Optional.empty();
    }

    void fail(String type, String message) {
      error = Optional.of(new LambdaError(type, message, bytes("{}")));
    }

    @Override
    public LambdaResult invoke(byte[] event, LambdaCall call)
        throws IOException, InterruptedException {
      events.add(new String(event, StandardCharsets.UTF_8));
      calls.add(call);
      mayEnd.await();
      IOException failure = broken;
      if (failure != null) {
        throw failure;
      }
      Optional<Duration> start = cold ? Optional.of(Duration.ofMillis(9)) : Optional.empty();
      return new LambdaResult("id", payload, error, Duration.ofMillis(1), start);
    }

    @Override
    public void reap() {}

    @Override
    public void close() {
      closed = true;
    }
  }
}
