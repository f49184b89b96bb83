package dev.wherry.local.invoker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request for a function.
 *
 * @param method upper-case
 * @param target path and query as they stand in the request line
 * @param headers by lower-case name
 * @param body its bytes; not copied
 */
public record ServiceRequest(
    String method, String target, Map<String, List<String>> headers, byte[] body) {

  /** What belongs to the connection that the request came by. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  byte[] bytes() {
    StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1");
    headers.forEach(
        (name, values) -> {
          if (!OF_THE_CONNECTION.contains(name)) {
            values.forEach(value -> line(head, name, value));
          }
        });
    if (body.length > 0 || headers.containsKey("content-length")) {
      line(head, "content-length", Integer.toString(body.length));
    }
    head.append("\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + body.length);
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append("\r\n").append(name).append(": ").append(value);
  }
}
