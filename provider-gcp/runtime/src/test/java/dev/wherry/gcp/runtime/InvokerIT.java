package dev.wherry.gcp.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.runtime.probe.HttpProbe;
import dev.wherry.testkit.runtime.probe.NothingProbe;
import dev.wherry.testkit.runtime.probe.OrderProbe;
import dev.wherry.testkit.token.SigningIssuer;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of the real invoker shows. */
class InvokerIT {

  private static final Map<String, Invoker> INVOKERS = new HashMap<>();
  private static final Map<String, InvokerProcess> SHARED = new HashMap<>();

  @TempDir private static Path scratch;

  @BeforeAll
  static void layOut() throws Exception {
    for (String version : List.of(Invoker.FIRST, Invoker.NEWEST)) {
      INVOKERS.put(version, Invoker.in(scratch, version, LibrariesProbe.LIBRARIES));
    }
  }

  @AfterAll
  static void end() {
    SHARED.values().forEach(InvokerProcess::close);
    SHARED.clear();
  }

  /** Ends the process, whose last words may be about the failure too. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aFailureIsLoggedOnce(String version) throws Exception {
    InvokerProcess process = shared(version);
    NativeAnswer answer = process.call(get("/failure"));
    assertEquals(500, answer.status());
    assertFalse(text(answer).contains("boom"), text(answer));
    SHARED.remove(version);
    List<String> log = process.stop();
    assertEquals(1, log.stream().filter(line -> line.contains("boom")).count(), log::toString);
  }

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

  /** Were the answer held until it is whole, both of its lines would come at once. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aStreamedAnswerGoesOutAsItIsWritten(String version) throws Exception {
    URL url = new URL("http://127.0.0.1:" + shared(version).port() + "/slow-stream");
    try (BufferedReader body = new BufferedReader(new InputStreamReader(url.openStream(), UTF_8))) {
      assertEquals("line 0", body.readLine());
      long first = System.nanoTime();
      assertEquals("the end", body.readLine());
      assertTrue(System.nanoTime() - first > 500_000_000, "all of it came at once");
    }
  }

  /** What went out until then must not look like all of it. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aStreamedAnswerThatFailsMidwayBreaksOff(String version) throws Exception {
    InvokerProcess process = shared(version);
    long earlier = lines(process, "the writer broke");
    assertThrows(EOFException.class, () -> process.call(get("/breaking-stream")));
    assertEquals(earlier + 1, lines(process, "the writer broke"));
    assertEquals(200, process.call(get("/x")).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aStreamedAnswerThatFailsAtOnceIsAPlainFailure(String version) throws Exception {
    InvokerProcess process = shared(version);
    long earlier = lines(process, "the writer broke");
    NativeAnswer answer = process.call(get("/failing-stream"));
    assertEquals(500, answer.status());
    assertEquals(List.of("application/problem+json"), answer.headers().get("content-type"));
    assertFalse(answer.headers().containsKey("x-part"), answer.headers()::toString);
    assertTrue(text(answer).contains("\"code\":\"internal-error\""), text(answer));
    assertEquals(earlier + 1, lines(process, "the writer broke"));
  }

  /**
   * Version 2 keeps neither the order of parts nor, when the length is not sent, a proof of all.
   */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aFormIsSeenAsItWasSentOrRefused(String version) throws Exception {
    String b = "--x\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\none\r\n";
    String a = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntwo\r\n";
    boolean first = version.equals(Invoker.FIRST);
    InvokerProcess process = shared(version);
    for (String sent : List.of(b + a + "--x--\r\n", a + a + "--x--\r\n")) {
      NativeAnswer answer = process.call(form(sent, false));
      assertEquals(first ? 200 : 501, answer.status());
      assertEquals(first, lines(process, seen(sent)) == 1, sent);
    }
    NativeAnswer chunked = process.call(form(a + "--x--\r\n", true));
    assertEquals(first ? 200 : 501, chunked.status());
    String file =
        "--x\r\nContent-Type: text/plain\r\n"
            + "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nthree\r\n--x--";
    assertEquals(200, process.call(form(file, false)).status());
    String content = seen("\r\n\r\nthree\r\n--x--");
    assertTrue(lines(process, content) > 0, "the part's content");
  }

  /** As a line of the log has it, which is JSON in JSON. */
  private static String seen(String body) {
    return body.replace("\"", "\\\\u0022")
        .replace("\r", "\\\\u000d")
        .replace("\n", "\\\\u000a");
  }

  private static NativeCall form(String text, boolean chunked) {
    byte[] body =
        (chunked ? Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n" : text)
            .getBytes(UTF_8);
    Map<String, List<String>> headers = new TreeMap<>(get("/x").headers());
    headers.put("Content-Type", List.of("multipart/form-data; boundary=x"));
    headers.put(
        chunked ? "Transfer-Encoding" : "Content-Length",
        List.of(chunked ? "chunked" : Integer.toString(body.length)));
    return new NativeCall("POST", "/x", headers, body);
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

  /** The invoker has a clock of its own where Cloud Run tells it the time. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void theInvokerAnswersForACallThatIsLate(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /{p}");
    environment.put("WHERRY_TIMEOUT", "2");
    environment.put("CLOUD_RUN_TIMEOUT_SECONDS", "1");
    try (InvokerProcess process = start(version, environment)) {
      assertEquals(408, process.call(get("/asleep")).status());
      assertEquals("seen", text(process.call(get("/x"))));
    }
  }

  /** What the buildpack asks of the jar before it builds: {@code javap} must find the function. */
  @Test
  void theJarAtTheRootLeadsToTheFunction() throws Exception {
    Path jar = Objects.requireNonNull(INVOKERS.get(Invoker.FIRST)).artifact();
    Process javap =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javap").toString(),
                "-classpath",
                jar.getFileName().toString(),
                CloudFunction.class.getName())
            .directory(jar.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(javap.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, javap.waitFor(), said);
    assertTrue(said.contains("implements com.google.cloud.functions.HttpFunction"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void linesCarryTheExecutionsId(String version) throws Exception {
    InvokerProcess process = shared(version);
    NativeCall plain = get("/x");
    Map<String, List<String>> headers = new TreeMap<>(plain.headers());
    headers.put("Function-Execution-Id", List.of("abcdefghijkl"));
    process.call(new NativeCall("GET", "/x", headers, plain.body()));
    String label = "\"logging.googleapis.com/labels\":{\"execution_id\":\"abcdefghijkl\"}";
    assertTrue(lines(process, label) > 0, () -> "no line with " + label);
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void generatedEntryPointsReflectOnNothing(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(OrderProbe.class.getName());
    environment.put("WHERRY_ROUTES", "PUT /orders/{id}");
    Path classes = scratch.resolve("classes-" + version + ".txt");
    try (InvokerProcess process = start(version, environment, "-Xlog:class+load:file=" + classes)) {
      byte[] body = "{\"items\":[{\"name\":\"tea\",\"quantity\":2}]}".getBytes(UTF_8);
      Map<String, List<String>> headers = new TreeMap<>(get("/").headers());
      headers.put("Content-Length", List.of(Integer.toString(body.length)));
      NativeAnswer answer = process.call(new NativeCall("PUT", "/orders/7", headers, body));
      assertEquals("{\"id\":\"7\",\"total\":2}", text(answer));
      process.stop();
    }
    String loaded = Files.readString(classes);
    assertTrue(loaded.contains("dev.wherry.runtime.GeneratedFunction "), loaded);
    assertFalse(loaded.contains("dev.wherry.runtime.reflect."), loaded);
    assertFalse(loaded.contains("com.nimbusds."), loaded);
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

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aBodyIsBounded(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(NothingProbe.class.getName());
    environment.put("WHERRY_ROUTES", "POST /x");
    try (InvokerProcess process = start(version, environment)) {
      assertEquals(204, process.call(post(IncomingRequest.BODY_LIMIT)).status());
      assertEquals(413, process.call(post(IncomingRequest.BODY_LIMIT + 1)).status());
    }
  }

  private static NativeCall post(int bytes) {
    Map<String, List<String>> headers = new TreeMap<>(get("/x").headers());
    headers.put("Content-Length", List.of(Integer.toString(bytes)));
    return new NativeCall("POST", "/x", headers, new byte[bytes]);
  }

  /** The invoker has some of these libraries itself, in other versions. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aUsersLibrariesAreTheOnesItBrought(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(LibrariesProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /");
    try (InvokerProcess process = start(version, environment)) {
      NativeAnswer answer = process.call(get("/"));
      assertEquals(200, answer.status(), () -> text(answer));
      assertEquals(LibrariesProbe.expected(), text(answer));
    }
  }

  private static InvokerProcess shared(String version) throws Exception {
    InvokerProcess running = SHARED.get(version);
    if (running == null) {
      Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
      environment.put("WHERRY_ROUTES", "GET /{rest+}\nPOST /{rest+}");
      running = start(version, environment);
      SHARED.put(version, running);
    }
    return running;
  }

  private static InvokerProcess start(
      String version, Map<String, String> environment, String... javaOptions) throws Exception {
    Invoker invoker = Objects.requireNonNull(INVOKERS.get(version));
    return new InvokerProcess(invoker, environment, javaOptions);
  }

  private static long lines(InvokerProcess process, String text) throws IOException {
    return process.lines().stream().filter(line -> line.contains(text)).count();
  }

  private static NativeCall get(String uri) {
    return new NativeCall("GET", uri, Map.of("Host", List.of(NativeCall.HOST)), new byte[0]);
  }

  private static String text(NativeAnswer answer) {
    return new String(answer.body(), UTF_8);
  }
}
