package dev.wherry.testkit.http;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer as a caller gets it.
 *
 * @param status the status code
 * @param headers name in lower case and value, in order
 * @param body its bytes; not copied
 */
public record HttpGot(int status, List<HttpAsk.Header> headers, byte[] body) {

  /** Copies the headers in. */
  public HttpGot {
    headers = List.copyOf(headers);
  }

  List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (HttpAsk.Header header : headers) {
      if (header.name().equals(name)) {
        values.add(header.value());
      }
    }
    return values;
  }
}
