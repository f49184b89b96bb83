package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.model.Auth;
import dev.wherry.model.HttpSettings;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpGot;
import dev.wherry.testkit.http.RawClient;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come in, and what every answer carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpFrontTest {

  private static final String SHOP = "https://shop.kr";

  private TestRunner runner;
  private RawClient client;
  private int port;

  @BeforeAll
  void start(@TempDir Path project) throws Exception {
    HttpSettings.Cors cors =
        new HttpSettings.Cors(
            List.of(SHOP),
            List.of("Authorization", "content-type"),
            true,
            Duration.ofHours(1),
            TestFunction.origin());
    runner =
        new TestRunner(
            project,
            new TestApplication("shop")
                .with(cors)
                .with(function("hello", "Hello").on("GET /hello", "POST /hello"))
                .with(function("throws", "Throws").on("GET /throws"))
                .with(function("streams", "Streams").on("GET /streams"))
                .with(
                    function("keyed", "Hello")
                        .on(new Auth.Key(Auth.Key.DEFAULT_SECRET), List.of(), "GET /keyed"))
                .with(function("iam", "Hello").on(new Auth.Iam(), List.of(), "GET /iam"))
                .build());
    port = runner.runner().address().getPort();
    client = new RawClient(port);
    new dev.wherry.local.secret.SecretFile(project, TestRunner.STAGE)
        .set("api-key", "first\nsecond\n");
  }

  private static TestFunction function(String name, String handler) {
    return new TestFunction(name, "dev.wherry.local.fixture.Fixtures$" + handler);
  }

  @AfterAll
  void stop() {
    runner.close();
  }

  private HttpGot send(String method, String target, String... headers) throws IOException {
    List<HttpAsk.Header> lines =
        java.util.Arrays.stream(headers)
            .map(line -> line.split(": ", 2))
            .map(pair -> new HttpAsk.Header(pair[0], pair[1]))
            .toList();
    return client.send(new HttpAsk(method, target, lines, new byte[0]));
  }

  private HttpGot raw(String request) throws IOException {
    return client.send(request.getBytes(StandardCharsets.ISO_8859_1), false);
  }

  private static String header(HttpGot got, String name) {
    return String.join(
        " | ",
        got.headers().stream()
            .filter(header -> header.name().equals(name))
            .map(HttpAsk.Header::value)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:PORT", "localhost:1", "127.0.0.1.evil:PORT"})
  void aNameThatWasReboundToThisMachineIsRefused(String host) throws IOException {
    String rebound = host.replace("PORT", Integer.toString(port));
    HttpGot got = raw("GET /hello HTTP/1.1\r\nHost: " + rebound + "\r\nConnection: close\r\n\r\n");
    assertEquals(403, got.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void theNamesOfThisMachineAreServed(String host) throws IOException {
    HttpGot got =
        raw("GET /hello HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n");
    assertEquals(200, got.status());
  }

  @Test
  void aForeignOriginChangesNothing() throws IOException {
    assertEquals(403, send("POST", "/hello", "origin: https://evil.example").status());
    assertEquals(403, send("POST", "/hello", "origin: null").status());
    HttpGot read = send("GET", "/hello", "origin: https://evil.example");
    assertEquals(200, read.status());
    assertEquals("", header(read, "access-control-allow-origin"));
    assertEquals(200, send("POST", "/hello", "origin: http://localhost:" + port).status());
  }

  @Test
  void aPreflightIsAnsweredFromTheManifest() throws IOException {
    HttpGot got =
        send("OPTIONS", "/hello", "origin: " + SHOP, "access-control-request-method: POST");
    assertEquals(204, got.status());
    assertEquals(SHOP, header(got, "access-control-allow-origin"));
    assertEquals("true", header(got, "access-control-allow-credentials"));
    assertEquals("GET, HEAD, OPTIONS, POST", header(got, "access-control-allow-methods"));
    assertEquals("authorization, content-type", header(got, "access-control-allow-headers"));
    assertEquals("3600", header(got, "access-control-max-age"));
    assertEquals("origin", header(got, "vary"));
    assertEquals(
        403,
        send("OPTIONS", "/hello", "origin: https://evil", "access-control-request-method: GET")
            .status());
  }

  @ParameterizedTest
  @CsvSource({"/hello,200", "/nothing,404", "/throws,500", "/keyed,401"})
  void everyAnswerCanBeReadByAnAllowedOrigin(String path, int status) throws IOException {
    HttpGot got = send("GET", path, "origin: " + SHOP);
    assertEquals(status, got.status());
    assertEquals(SHOP, header(got, "access-control-allow-origin"));
    assertEquals("origin", header(got, "vary"));
  }

  @Test
  void optionsWithoutAnOriginListsTheMethods() throws IOException {
    HttpGot got = send("OPTIONS", "/hello");
    assertEquals(204, got.status());
    assertEquals("GET, HEAD, OPTIONS, POST", header(got, "allow"));
  }

  @ParameterizedTest
  @CsvSource({"first,200", "second,200", "third,401", "firs,401", "'',401"})
  void aKeyIsALineOfTheSecret(String key, int status) throws IOException {
    assertEquals(status, send("GET", "/keyed", "x-api-key: " + key).status());
  }

  @Test
  void iamIsAnsweredAsUnsupported() throws IOException {
    assertEquals(501, send("GET", "/iam").status());
    assertTrue(
        runner.events(LocalEvent.Noticed.class).stream()
            .anyMatch(notice -> notice.diagnostic().code().equals("W0602")));
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedUnread() throws IOException {
    String head =
        "POST /hello HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: " + SHOP + "\r\n";
    HttpGot byLength = raw(head + "Content-Length: 6291457\r\n\r\n");
    assertEquals(413, byLength.status());
    assertEquals(SHOP, header(byLength, "access-control-allow-origin"));
    HttpGot byChunks =
        raw(head + "Transfer-Encoding: chunked\r\n\r\n600001\r\n" + "x".repeat(0x600001));
    assertEquals(413, byChunks.status());
  }

  @Test
  void aChunkedBodyArrives() throws IOException {
    HttpGot got =
        raw(
            "POST /hello HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    assertEquals(200, got.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GET /hello HTTP/1.1|;400",
        "GET /hello HTTP/1.1|Host: localhost:PORT|Content-Length: 3|Transfer-Encoding: chunked|;400",
        "G@T /hello HTTP/1.1|Host: localhost:PORT|;400",
        "GET /hello HTTP/1.1|Host: localhost:PORT|X : y|;400",
        "GET /a/../hello HTTP/1.1|Host: localhost:PORT|;400",
        "GET /%2e%2e/hello HTTP/1.1|Host: localhost:PORT|;400",
        "GET http://evil.example/hello HTTP/1.1|Host: localhost:PORT|;400",
        "TRACE /hello HTTP/1.1|Host: localhost:PORT|;501",
        "OPTIONS * HTTP/1.1|Host: localhost:PORT|;204",
      })
  void whatIsAmbiguousIsRefused(String request, int status) throws IOException {
    String lines = request.replace("PORT", Integer.toString(port)).replace("|", "\r\n") + "\r\n";
    assertEquals(status, raw(lines).status());
  }

  @Test
  void headersBeyondTheLimitAre431() throws IOException {
    assertEquals(431, send("GET", "/hello", "x-large: " + "y".repeat(100_000)).status());
  }

  @Test
  void aConnectionServesManyRequests() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String request = "GET /hello HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
      out.write((request + request).getBytes(StandardCharsets.ISO_8859_1));
      assertEquals(200, RawClient.read(in, false).status());
      assertEquals(200, RawClient.read(in, false).status());
    }
  }

  @Test
  void aStreamThatFailsIsSeenToBeIncomplete() {
    assertThrows(IOException.class, () -> send("GET", "/streams?fail"));
  }

  @Test
  void theManagementNeedsItsToken() throws IOException {
    assertEquals(401, send("POST", "/_wherry/invoke").status());
    assertEquals(401, send("POST", "/_wherry/invoke", "authorization: Bearer x").status());
  }
}
