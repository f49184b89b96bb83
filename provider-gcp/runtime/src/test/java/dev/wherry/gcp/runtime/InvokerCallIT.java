package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.testkit.runtime.probe.HttpProbe;
import dev.wherry.testkit.token.SigningIssuer;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls at once, late ones, and who makes them. */
class InvokerCallIT extends OnInvoker {

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void oneInstanceServesCallsAtOnce(String version) throws Exception {
    InvokerProcess process = shared(version);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<NativeAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        NativeCall call = get("/part/" + i);
        calls.add(() -> process.call(call));
      }
      for (Future<NativeAnswer> answer : threads.invokeAll(calls)) {
        assertEquals("seen", text(answer.get()));
      }
    } finally {
      threads.shutdownNow();
    }
    for (int i = 0; i < 80; i++) {
      String path = "\\\"path\\\":\\\"/part/" + i + "\\\"";
      assertEquals(1, lines(process, path), path);
    }
  }

  /** Version 2 of the invoker refuses such a path itself; version 1 hands it over. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void anEncodedSlash(String version) throws Exception {
    InvokerProcess process = shared(version);
    NativeAnswer answer = process.call(get("/files/a%2Fb"));
    assertEquals(version.equals(Invoker.FIRST) ? 200 : 400, answer.status());
    assertEquals(version.equals(Invoker.FIRST) ? 1 : 0, lines(process, "/files/a%2Fb"));
  }

  /** The platform answers for a call that is late; the adapter ends the call itself. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aCallThatOutlastsItsTimeIsWoken(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /{p}");
    environment.put("WHERRY_TIMEOUT", "1");
    try (InvokerProcess process = start(version, environment)) {
      assertEquals("woken", text(process.call(get("/asleep"))));
      assertEquals("seen", text(process.call(get("/x"))));
    }
  }

  /**
   * The invoker has a clock of its own where Cloud Run tells it the time. Only the status counts:
   * version 1 breaks the body off when the late call ends.
   */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void theInvokerAnswersForACallThatIsLate(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /{p}");
    environment.put("WHERRY_TIMEOUT", "2");
    environment.put("CLOUD_RUN_TIMEOUT_SECONDS", "1");
    try (InvokerProcess process = start(version, environment)) {
      URL late = new URL("http://127.0.0.1:" + process.port() + "/asleep");
      assertEquals(408, ((HttpURLConnection) late.openConnection()).getResponseCode());
      assertEquals("seen", text(process.call(get("/x"))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aTokenIsChecked(String version) throws Exception {
    try (SigningIssuer issuer = SigningIssuer.overHttp()) {
      Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
      environment.put("WHERRY_ROUTES", "GET /orders jwt customers read");
      environment.put(
          "WHERRY_AUTHORIZERS",
          "authorizer customers\nissuer " + issuer.address() + "\naudience orders");
      try (InvokerProcess process = start(version, environment)) {
        assertEquals(
            200, process.call(withToken(issuer.token(Map.of("scope", "read write")))).status());
        assertEquals(1, lines(process, "\\\"subject\\\":\\\"user-7\\\""));
        assertEquals(403, process.call(withToken(issuer.token(Map.of("scope", "write")))).status());
        assertEquals(401, process.call(withToken("nonsense")).status());
        assertEquals(401, process.call(get("/orders")).status());
      }
    }
  }

  private static NativeCall withToken(String token) {
    NativeCall plain = get("/orders");
    Map<String, List<String>> headers = new TreeMap<>(plain.headers());
    headers.put("Authorization", List.of("Bearer " + token));
    return new NativeCall("GET", "/orders", headers, plain.body());
  }
}
