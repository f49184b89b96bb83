package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was sent; its body is read when it is asked for.
 *
 * @param method upper-case
 * @param path percent-encoded
 * @param rawQuery percent-encoded, without the question mark
 * @param headers by lower-case name
 * @param body the bytes as sent
 */
record IncomingRequest(
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> headers,
    InputStream body) {

  /** The longest body, in bytes: what Cloud Run takes of HTTP/1 (its quotas, 2026). */
  static final int BODY_LIMIT = 32 * 1024 * 1024;

  /** The invoker's own path is decoded from version 2 on; its URI is not. */
  static IncomingRequest of(HttpRequest request) throws IOException {
    String uri = request.getUri();
    int authority = uri.indexOf("://");
    int start = authority < 0 ? 0 : uri.indexOf('/', authority + 3);
    int query = uri.indexOf('?');
    int end = query < 0 ? uri.length() : query;
    String path = start < 0 || start >= end ? "/" : uri.substring(start, end);
    return new IncomingRequest(
        request.getMethod(),
        path,
        query < 0 ? "" : uri.substring(query + 1),
        headers(request.getHeaders()),
        request.getInputStream());
  }

  /** The whole body; null when it is longer than the limit. */
  byte @Nullable [] readBody() throws IOException {
    byte[] bytes = body.readNBytes(BODY_LIMIT);
    return bytes.length == BODY_LIMIT && body.read() >= 0 ? null : bytes;
  }

  /** The first value of a header, or null; the name in lower case. */
  @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  private static Map<String, List<String>> headers(Map<String, List<String>> sent) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : sent.entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      List<String> earlier = headers.get(name);
      if (earlier == null) {
        headers.put(name, header.getValue());
      } else {
        List<String> all = new ArrayList<>(earlier);
        all.addAll(header.getValue());
        headers.put(name, all);
      }
    }
    return headers;
  }
}
