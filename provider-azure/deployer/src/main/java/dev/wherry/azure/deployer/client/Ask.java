package dev.wherry.azure.deployer.client;

import com.azure.core.http.HttpMethod;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param method upper-case
 * @param url with its query
 * @param headers by name
 * @param body what is sent; it can be sent twice
 */
public record Ask(
    HttpMethod method, String url, Map<String, String> headers, Optional<BinaryData> body) {

  /** Copies the map in. */
  public Ask {
    headers = Map.copyOf(headers);
  }

  /** A request without a body. */
  public static Ask of(HttpMethod method, String url) {
    return new Ask(method, url, Map.of(), Optional.empty());
  }

  /** The same with another header. */
  public Ask header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Ask(method, url, more, body);
  }

  /** The same with a document. */
  public Ask json(JsonNode document) {
    return text("application/json", document.toString());
  }

  /** The same with a text. */
  public Ask text(String type, String text) {
    return data(type, BinaryData.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same with bytes. */
  public Ask data(String type, BinaryData data) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put("Content-Type", type);
    return new Ask(method, url, more, Optional.of(data));
  }
}
