package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpRequest;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.adapter.RequestTarget;
import dev.wherry.runtime.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it was sent; its body is read when it is asked for.
 *
 * @param method upper-case
 * @param path percent-encoded
 * @param rawQuery percent-encoded, without the question mark
 * @param headers by lower-case name
 * @param source has the body
 */
record IncomingRequest(
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> headers,
    HttpRequest source)
    implements HttpAsk {

  /** The longest body, in bytes: what Cloud Run takes of HTTP/1 (its quotas, 2026). */
  static final int BODY_LIMIT = 32 * 1024 * 1024;

  /** What a request has that names neither a length nor chunks (RFC 9112, section 6.3). */
  private static final Body NO_BODY = Body.of(new byte[0]);

  /** The invoker's own path is decoded from version 2 on; its URI is not. */
  static IncomingRequest of(HttpRequest request) {
    RequestTarget target = RequestTarget.of(request.getUri());
    return new IncomingRequest(
        request.getMethod(),
        target.path(),
        target.rawQuery(),
        headers(request.getHeaders()),
        request);
  }

  @Override
  public Body body() throws IOException {
    if (source.getContentLength() <= 0 && header("transfer-encoding") == null) {
      return NO_BODY;
    }
    InputStream body = source.getInputStream();
    byte[] bytes = body.readNBytes(BODY_LIMIT);
    if (bytes.length == BODY_LIMIT && body.read() >= 0) {
      return tooLarge();
    }
    String type = header("content-type");
    return bytes.length == 0 && type != null && Multipart.is(type)
        ? Multipart.rebuilt(source, type)
        : Body.of(bytes);
  }

  /** The answer to a body that nobody reads to its end. */
  static Body tooLarge() {
    return Body.refused(
        Problem.of(413, "body-too-large", "a body has at most " + BODY_LIMIT + " bytes"));
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
