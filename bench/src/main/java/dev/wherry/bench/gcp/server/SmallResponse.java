package dev.wherry.bench.gcp.server;

import com.google.cloud.functions.HttpResponse;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer for the JDK's server, whole before it is sent. */
final class SmallResponse implements HttpResponse {

  private final HttpExchange exchange;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;

  SmallResponse(HttpExchange exchange) {
    this.exchange = exchange;
  }

  void send() throws IOException {
    exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
    body.writeTo(exchange.getResponseBody());
  }

  @Override
  public void setStatusCode(int code) {
    status = code;
  }

  @Override
  public void setStatusCode(int code, String message) {
    status = code;
  }

  @Override
  public void setContentType(String contentType) {
    exchange.getResponseHeaders().set("Content-Type", contentType);
  }

  @Override
  public Optional<String> getContentType() {
    return Optional.ofNullable(exchange.getResponseHeaders().getFirst("Content-Type"));
  }

  @Override
  public void appendHeader(String header, String value) {
    exchange.getResponseHeaders().add(header, value);
  }

  @Override
  public Map<String, List<String>> getHeaders() {
    return exchange.getResponseHeaders();
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public BufferedWriter getWriter() {
    return new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
  }
}
