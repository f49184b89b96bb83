package dev.wherry.testkit.http;

import java.util.List;

/**
 * A request as a caller sends it.
 *
 * @param method upper-case
 * @param target path and query as they stand in the request line
 * @param headers name and value, in order; without {@code host} and {@code content-length}
 * @param body its bytes; not copied
 */
public record HttpAsk(String method, String target, List<Header> headers, byte[] body) {

  /** One header line. */
  public record Header(String name, String value) {}

  /** Copies the headers in. */
  public HttpAsk {
    headers = List.copyOf(headers);
  }
}
