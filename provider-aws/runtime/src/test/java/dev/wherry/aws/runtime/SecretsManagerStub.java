package dev.wherry.aws.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Secrets Manager's one operation that the adapter calls. */
final class SecretsManagerStub implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> values = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final HttpServer server;

  SecretsManagerStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  void put(String arn, String value) {
    values.put(arn, value);
  }

  int reads() {
    return reads.get();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    reads.incrementAndGet();
    String id = JSON.readTree(exchange.getRequestBody().readAllBytes()).path("SecretId").asText();
    String value = values.get(id);
    byte[] body =
        JSON.writeValueAsBytes(
            value == null
                ? Map.of("__type", "ResourceNotFoundException", "Message", "no such secret")
                : Map.of("ARN", id, "SecretString", value));
    exchange.sendResponseHeaders(value == null ? 400 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
