package dev.wherry.spi.operate;

import java.util.List;
import java.util.Map;

/**
 * The answer to an HTTP request, as its caller sees it.
 *
 * @param status the status
 * @param headers by name
 * @param body as text
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

  private static final int FIRST_FAILURE = 500;

  /** Copies the map in. */
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** Whether the function, and not its caller, is to blame. */
  public boolean failed() {
    return status >= FIRST_FAILURE;
  }
}
