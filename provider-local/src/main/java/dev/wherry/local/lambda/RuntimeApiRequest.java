package dev.wherry.local.lambda;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request of the runtime client.
 *
 * @param method {@code GET} or {@code POST}
 * @param path without the version's prefix
 * @param headers by lower-case name
 * @param body of as many bytes as announced
 */
record RuntimeApiRequest(String method, String path, Map<String, String> headers, byte[] body) {

  private static final String PREFIX = "/2018-06-01/runtime/";

  /** A header may hold a whole error cause: X-Ray's is up to 1 MiB. */
  private static final int HEAD_LIMIT = 2 * 1024 * 1024;

  /** Reads the next request of a connection; null when the client closed it. */
  static @Nullable RuntimeApiRequest read(InputStream in) throws IOException {
    String line = line(in);
    if (line == null) {
      return null;
    }
    String[] parts = line.split(" ", 3);
    if (parts.length != 3 || !parts[1].startsWith(PREFIX)) {
      throw new IOException("no request of the Runtime API: " + line);
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).trim());
      }
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the client closed the connection within a body");
    }
    return new RuntimeApiRequest(parts[0], parts[1].substring(PREFIX.length()), headers, body);
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toString();
      }
      if (line.length() == HEAD_LIMIT) {
        throw new IOException("a line of the head is too long");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    if (line.length() > 0) {
      throw new EOFException("the client closed the connection within a head");
    }
    return null;
  }

  /** The request id in {@code invocation/<id>/response}. */
  String requestId() {
    int start = path.indexOf('/') + 1;
    int end = path.indexOf('/', start);
    return end < 0 ? "" : path.substring(start, end);
  }

  /** The body as text. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
