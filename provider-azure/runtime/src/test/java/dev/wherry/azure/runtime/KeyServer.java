package dev.wherry.azure.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;

/** Gives away the public keys of the cases' authorizer. */
final class KeyServer implements AutoCloseable {

  private final HttpServer server;

  KeyServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/keys", KeyServer::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/keys");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (InputStream keys =
        Objects.requireNonNull(KeyServer.class.getResourceAsStream("/issuer-keys.json"))) {
      byte[] json = keys.readAllBytes();
      exchange.getResponseHeaders().add("content-type", "application/json");
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
