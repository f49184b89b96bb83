package dev.wherry.azure.deployer.client;

import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param headers by name in lower case
 * @param body what was sent
 */
public record Answer(int status, Map<String, String> headers, BinaryData body) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FIRST_REFUSAL = 400;

  /** Copies the map in. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Whether it is a refusal. */
  public boolean refuses() {
    return status >= FIRST_REFUSAL;
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body as UTF-8. */
  public String text() {
    return body.toString();
  }

  /** The body as a document; a missing node when it is none. */
  public JsonNode json() {
    try {
      String text = text();
      return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
