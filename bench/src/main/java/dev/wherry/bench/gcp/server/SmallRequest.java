package dev.wherry.bench.gcp.server;

import com.google.cloud.functions.HttpRequest;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request of the JDK's server.
 *
 * @param exchange where it comes from
 */
record SmallRequest(HttpExchange exchange) implements HttpRequest {

  @Override
  public String getMethod() {
    return exchange.getRequestMethod();
  }

  @Override
  public String getUri() {
    return "http://localhost".concat(exchange.getRequestURI().toString());
  }

  @Override
  public String getPath() {
    return exchange.getRequestURI().getRawPath();
  }

  @Override
  public Optional<String> getQuery() {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
  }

  @Override
  public Map<String, List<String>> getQueryParameters() {
    throw new UnsupportedOperationException("no function of the bench asks for it");
  }

  @Override
  public Map<String, HttpPart> getParts() {
    throw new UnsupportedOperationException("no function of the bench asks for it");
  }

  @Override
  public Optional<String> getContentType() {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
  }

  @Override
  public long getContentLength() {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? -1 : Long.parseLong(length);
  }

  @Override
  public Optional<String> getCharacterEncoding() {
    return Optional.empty();
  }

  @Override
  public InputStream getInputStream() {
    return exchange.getRequestBody();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, List<String>> getHeaders() {
    return exchange.getRequestHeaders();
  }
}
