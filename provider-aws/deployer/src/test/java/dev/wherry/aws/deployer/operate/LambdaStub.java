package dev.wherry.aws.deployer.operate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lambda as far as it is called: it takes events and answers what a test says. */
final class LambdaStub implements AutoCloseable {

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Map<String, String> headers = new TreeMap<>();
  private final HttpServer server;
  private int status = 200;
  private String answer = "null";

  /**
   * One call.
   *
   * @param address path and query
   * @param logs what is asked of the log
   * @param bytes the event, as it came
   */
  record Event(String address, String logs, byte[] bytes) {

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  LambdaStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Event> events() {
    return events;
  }

  LambdaStub answers(String payload) {
    answer = payload;
    return this;
  }

  LambdaStub status(int other) {
    status = other;
    return this;
  }

  LambdaStub version(String number) {
    headers.put("X-Amz-Executed-Version", number);
    return this;
  }

  LambdaStub error(String kind) {
    headers.put("X-Amz-Function-Error", kind);
    return this;
  }

  LambdaStub log(String tail) {
    byte[] bytes = tail.getBytes(StandardCharsets.UTF_8);
    headers.put("X-Amz-Log-Result", Base64.getEncoder().encodeToString(bytes));
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    events.add(
        new Event(
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("X-Amz-Log-Type"),
            exchange.getRequestBody().readAllBytes()));
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("X-Amzn-RequestId", "call-1");
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
