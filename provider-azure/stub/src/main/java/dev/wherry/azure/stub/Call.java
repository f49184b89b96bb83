package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrived.
 *
 * @param path decoded
 * @param query by name, decoded
 * @param headers by name in lower case
 */
record Call(
    String method,
    String host,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Bytes body) {

  /** What was sent. */
  record Bytes(String latin) {

    byte[] bytes() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  static Call read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    URI uri = exchange.getRequestURI();
    byte[] body = exchange.getRequestBody().readAllBytes();
    return new Call(
        exchange.getRequestMethod(),
        headers.getOrDefault("host", "").replaceFirst(":443$", ""),
        uri.getPath(),
        query(uri.getRawQuery()),
        headers,
        new Bytes(new String(body, StandardCharsets.ISO_8859_1)));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new TreeMap<>();
    if (raw != null) {
      for (String part : raw.split("&", -1)) {
        int equals = part.indexOf('=');
        query.put(
            decode(equals < 0 ? part : part.substring(0, equals)),
            equals < 0 ? "" : decode(part.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  JsonNode json() {
    try {
      String text = body.text();
      return text.isBlank() ? MissingNode.getInstance() : new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw Refused.invalid("InvalidRequestContent", "no JSON: " + e.getMessage());
    }
  }

  /** Refuses it unless it is written for this version of the API. */
  void version(String expected) {
    String version = query.getOrDefault("api-version", "");
    if (!version.equals(expected)) {
      throw Refused.invalid("InvalidApiVersionParameter", this + " with api-version " + version);
    }
  }

  /** How tests and counts name it. */
  @Override
  public String toString() {
    return method + " " + host + path;
  }
}
