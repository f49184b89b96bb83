package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LambdaFunctionTest {

  /** Says what it knows of its call. */
  public static final class Describes implements Handler<Void, List<String>> {
    @Override
    public List<String> handle(Void nothing, Context context) {
      return List.of(
          context.app(),
          context.function(),
          context.stage(),
          context.target(),
          context.invocationId(),
          context.coldStart() ? "cold" : "warm",
          context.remaining().toSeconds() >= 19 ? "in time" : "late",
          context.traceParent().orElse("no trace"),
          context.setting("LOG_LEVEL").orElse("no level"));
    }
  }

  @Test
  void aCallKnowsWhatLambdaKnows() throws Exception {
    Deployed function = new Deployed(Describes.class, "LOG_LEVEL", "debug");
    String trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    assertEquals(
        "[\"shop\",\"orders\",\"prod\",\"aws\",\"id-1\",\"cold\",\"in time\","
            + "\"00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01\",\"debug\"]",
        function.call("{}", new TestContext("id-1", 20_000, trace)));
    assertTrue(function.call("{}").contains("\"warm\",\"in time\",\"no trace\""));
  }

  /** Lambda's own interface comes first, and one before 1.4.0 knows no trace. */
  @Test
  void anOlderRuntimeThatKnowsNoTraceStillCalls() throws Exception {
    var older =
        (com.amazonaws.services.lambda.runtime.Context)
            Proxy.newProxyInstance(
                TestContext.class.getClassLoader(),
                new Class<?>[] {com.amazonaws.services.lambda.runtime.Context.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("getXrayTraceId")) {
                    throw new NoSuchMethodError("Context.getXrayTraceId()");
                  }
                  return method.invoke(TestContext.PLAIN, arguments);
                });
    String trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    System.setProperty("com.amazonaws.xray.traceHeader", trace);
    try {
      String answer = new Deployed(Describes.class).call("{}", older);
      assertTrue(answer.contains("53995c3f42cd8ad8"), answer);
    } finally {
      System.clearProperty("com.amazonaws.xray.traceHeader");
    }
  }

  /** Throws what the path says. */
  public static final class Fails implements Handler<Request, Response> {
    @Override
    public Response handle(Request request, Context context) {
      if (request.path().equals("/status")) {
        throw new HttpError(503, "closed", "Come back later.");
      }
      throw new IllegalStateException("boom");
    }
  }

  @Test
  void anExceptionReachesLambdaAsItIsAndIsNotLoggedTwice() throws Exception {
    Deployed function = new Deployed(Fails.class, "WHERRY_ROUTES", "GET /{rest+}");
    String event = Deployed.request("GET", "/boom", "");
    assertEquals(
        "boom", assertThrows(IllegalStateException.class, () -> function.call(event)).getMessage());
    assertEquals(List.of(), function.log());
  }

  @Test
  void aFailureWithAStatusIsAnswerAndLogLine() throws Exception {
    Deployed function = new Deployed(Fails.class, "WHERRY_ROUTES", "GET /{rest+}");
    String answer = function.call(Deployed.request("GET", "/status", ""));
    assertTrue(answer.startsWith("{\"statusCode\":503,"), answer);
    assertEquals(1, function.log().size());
    assertTrue(function.log().get(0).contains("\"level\":\"ERROR\""));
    assertTrue(function.log().get(0).contains("HttpError"));
  }

  @Test
  void aFunctionWithoutRoutesTakesAnyDocument() throws Exception {
    Deployed function = new Deployed(Describes.class);
    String event = Deployed.request("GET", "/orders", "");
    assertTrue(function.call(event).startsWith("[\"shop\""));
  }

  /** Cannot be made. */
  public static final class Unmakeable implements Handler<Void, Void> {

    public Unmakeable() {
      throw new UnsupportedOperationException("no database");
    }

    @Override
    public Void handle(Void nothing, Context context) {
      return null;
    }
  }

  @Test
  void initializationFailsWithTheUsersOwnException() {
    assertEquals(
        "no database",
        assertThrows(UnsupportedOperationException.class, () -> new Deployed(Unmakeable.class))
            .getMessage());
  }

  @Test
  void initializationNamesTheVariableThatIsMissing() {
    var environment = Deployed.environment(Describes.class);
    environment.remove("WHERRY_STAGE");
    Exception failure = assertThrows(IllegalStateException.class, () -> new Deployed(environment));
    assertTrue(failure.getMessage().contains("WHERRY_STAGE"), failure.getMessage());
  }

  /** Waits until as many calls as there are threads are in it. */
  public static final class Meets implements Handler<Request, Response> {

    private static final int CALLS = 8;
    private final CyclicBarrier all = new CyclicBarrier(CALLS);

    @Override
    public Response handle(Request request, Context context) throws Exception {
      all.await(20, TimeUnit.SECONDS);
      return Response.ok().text(request.path() + Context.current().invocationId());
    }
  }

  @Test
  void callsAtOnceDoNotMeetEachOther() throws Exception {
    Deployed function = new Deployed(Meets.class, "WHERRY_ROUTES", "GET /{rest+}");
    ExecutorService threads = Executors.newFixedThreadPool(Meets.CALLS);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < Meets.CALLS; i++) {
        String path = "/call-" + i;
        TestContext context = new TestContext("-id-" + i, 20_000, null);
        calls.add(() -> function.call(Deployed.request("GET", path, ""), context));
      }
      List<Future<String>> answers = threads.invokeAll(calls);
      for (int i = 0; i < Meets.CALLS; i++) {
        String answer = answers.get(i).get();
        assertTrue(answer.contains("/call-" + i + "-id-" + i + "\""), answer);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Answers more than Lambda carries. */
  public static final class Floods implements Handler<Void, String> {
    @Override
    public String handle(Void nothing, Context context) {
      return "x".repeat(7_000_000);
    }
  }

  @Test
  void anAnswerThatIsTooLargeSaysSo() throws Exception {
    Deployed function = new Deployed(Floods.class);
    Exception failure = assertThrows(java.io.IOException.class, () -> function.call("{}"));
    assertEquals(
        "the answer has 7000002 bytes in Lambda's form, and Lambda takes 6291556: answer in parts,"
            + " or with a link to an object",
        failure.getMessage());
  }
}
