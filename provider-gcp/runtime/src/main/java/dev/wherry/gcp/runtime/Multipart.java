package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpRequest;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.http.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a form of one part back together that version 2 of the invoker took apart: it reads such
 * bodies before the function is called, and then their stream is empty. Of several parts it keeps
 * no order, and of two with one name only the last; such forms are refused, since a function would
 * see another body than was sent.
 */
final class Multipart {

  private static final String TYPE = "multipart/form-data";
  private static final String BOUNDARY = "boundary=";

  private Multipart() {}

  static boolean is(@Nullable String contentType) {
    return contentType != null && contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
  }

  /**
   * The body as it was sent, but for the order of the part's own header lines, which means nothing
   * (RFC 5322, 3.6). Its length proves that there was nothing else in it.
   *
   * @throws IOException when a part cannot be read
   */
  static HttpAsk.Body rebuilt(HttpRequest request, String contentType) throws IOException {
    long length = request.getContentLength();
    if (length > IncomingRequest.BODY_LIMIT) {
      return IncomingRequest.tooLarge();
    }
    if (length < 0 || request.getParts().size() > 1) {
      return refused();
    }
    String boundary = boundary(contentType);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (HttpRequest.HttpPart part : request.getParts().values()) {
      text(body, "--".concat(boundary).concat("\r\n"));
      write(part, body);
    }
    text(body, "--".concat(boundary).concat("--"));
    if (length == body.size() + 2L) {
      text(body, "\r\n");
    }
    return length == body.size() ? HttpAsk.Body.of(body.toByteArray()) : refused();
  }

  private static HttpAsk.Body refused() {
    return HttpAsk.Body.refused(
        Problem.of(
            501,
            "form-taken-apart",
            "Google's invoker 2 takes forms apart: of several parts, or of a form whose length was"
                + " not sent, the body cannot be had; invoker 1 gives all of it"));
  }

  private static void write(HttpRequest.HttpPart part, ByteArrayOutputStream body)
      throws IOException {
    for (Map.Entry<String, List<String>> header : part.getHeaders().entrySet()) {
      for (String value : header.getValue()) {
        text(body, header.getKey().concat(": ").concat(value).concat("\r\n"));
      }
    }
    text(body, "\r\n");
    body.writeBytes(part.getInputStream().readAllBytes());
    text(body, "\r\n");
  }

  private static String boundary(String contentType) {
    int start = contentType.toLowerCase(Locale.ROOT).indexOf(BOUNDARY) + BOUNDARY.length();
    int end = contentType.indexOf(';', start);
    String boundary = contentType.substring(start, end < 0 ? contentType.length() : end).strip();
    return boundary.startsWith("\"") ? boundary.substring(1, boundary.length() - 1) : boundary;
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
