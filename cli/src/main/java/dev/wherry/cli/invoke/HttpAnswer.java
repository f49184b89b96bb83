package dev.wherry.cli.invoke;

import java.util.List;
import java.util.Map;

/**
 * The answer to an HTTP request.
 *
 * @param status the status
 * @param headers by name
 * @param body as text
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

  /** Copies the map in. */
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }
}
