package dev.wherry.azure.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatusType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** An answer as the worker builds it: a map of headers, whose names differ by their case. */
final class TestAnswer implements HttpResponseMessage, HttpResponseMessage.Builder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGE = 100_000;

  private HttpStatusType status;
  private final Map<String, String> headers = new TreeMap<>();
  private Object body;

  /** The form that cases have of it. */
  JsonNode json() {
    ObjectNode answer = JSON.createObjectNode().put("status", status.value());
    ObjectNode lines = answer.putObject("headers");
    headers.forEach(lines::put);
    byte[] bytes = bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (bytes.length > LARGE) {
      answer.put("bodyBytes", bytes.length);
    } else if (text.indexOf('\uFFFD') >= 0) {
      answer.put("bodyBase64", Base64.getEncoder().encodeToString(bytes));
    } else if (bytes.length > 0) {
      answer.put("body", text);
    }
    return answer;
  }

  /** Texts would get a charset from the host. */
  byte[] bytes() {
    return (byte[]) body;
  }

  @Override
  public HttpResponseMessage.Builder status(HttpStatusType type) {
    status = type;
    return this;
  }

  @Override
  public HttpResponseMessage.Builder header(String key, String value) {
    headers.put(key, value);
    return this;
  }

  @Override
  public HttpResponseMessage.Builder body(Object content) {
    body = content;
    return this;
  }

  @Override
  public HttpResponseMessage build() {
    return this;
  }

  @Override
  public HttpStatusType getStatus() {
    return status;
  }

  @Override
  public String getHeader(String key) {
    return headers.get(key);
  }

  @Override
  public Object getBody() {
    return body;
  }
}
