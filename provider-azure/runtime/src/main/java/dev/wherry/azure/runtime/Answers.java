package dev.wherry.azure.runtime;

import dev.wherry.azure.entry.HttpAnswer;
import dev.wherry.function.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers as Azure's host takes them: one line a header name. */
final class Answers {

  private static final String COOKIE = "set-cookie";
  private static final byte[] NOTHING = {};

  private Answers() {}

  /**
   * An answer whose body is known.
   *
   * @throws IllegalStateException when it has two cookies: the host would drop the second
   */
  static HttpAnswer of(int status, List<Response.Header> lines, Response.Body body) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Response.Header line : lines) {
      String earlier = headers.get(line.name());
      if (earlier == null) {
        headers.put(line.name(), line.value());
      } else if (line.name().equals(COOKIE)) {
        throw new IllegalStateException(
            "the answer sets more than one cookie, and Azure Functions passes only one");
      } else {
        headers.put(line.name(), earlier.concat(", ").concat(line.value()));
      }
    }
    return new HttpAnswer(status, headers, bytes(body));
  }

  private static byte[] bytes(Response.Body body) {
    return body instanceof Response.BytesBody known ? known.bytes() : NOTHING;
  }
}
