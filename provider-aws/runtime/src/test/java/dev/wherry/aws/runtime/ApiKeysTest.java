package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

  private final AtomicInteger reads = new AtomicInteger();
  private HttpServer server;

  /** Answers with the caller. */
  public static final class WhoAmI implements Handler<Request, Response> {
    @Override
    public Response handle(Request request, Context context) {
      return Response.ok().text(context.principal().map(p -> p.subject()).orElse("nobody"));
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          reads.incrementAndGet();
          byte[] bytes = "{\"SecretString\":\"old\\n new \\n\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eachLineIsAKey() throws Exception {
    Deployed function = deployed();
    assertTrue(function.call(request("/locked", "old")).contains("\"body\":\"api-key\""));
    assertTrue(function.call(request("/locked", "new")).contains("\"body\":\"api-key\""));
    assertEquals(1, reads.get());
  }

  @Test
  void otherKeysAreRefusedAndGuessingAsksOnce() throws Exception {
    Deployed function = deployed();
    for (String key : new String[] {"", "ol", "old\\n new", "x"}) {
      String answer = function.call(request("/locked", key));
      assertTrue(answer.startsWith("{\"statusCode\":401,"), answer);
      assertTrue(answer.contains("www-authenticate"), answer);
    }
    assertTrue(function.call(Deployed.request("GET", "/locked", "")).contains("401"));
    assertEquals(1, reads.get());
  }

  @Test
  void anOpenRouteAsksForNothing() throws Exception {
    assertTrue(deployed().call(request("/open", "x")).contains("\"body\":\"nobody\""));
    assertEquals(0, reads.get());
  }

  private static String request(String path, String key) {
    return Deployed.request("GET", path, "\"X-Api-Key\":\"" + key + "\"");
  }

  private Deployed deployed() throws Exception {
    return new Deployed(
        WhoAmI.class,
        "WHERRY_ROUTES",
        "GET /locked key\nGET /open",
        "WHERRY_KEYS",
        "arn:aws:secretsmanager:eu-west-1:1:secret:api-key",
        "AWS_ENDPOINT_URL",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "AWS_ACCESS_KEY_ID",
        "key",
        "AWS_SECRET_ACCESS_KEY",
        "secret");
  }
}
