package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a form back together that version 2 of the invoker took apart: it reads such bodies before
 * the function is called, and then their stream is empty.
 */
final class Multipart {

  private static final String TYPE = "multipart/form-data";
  private static final String BOUNDARY = "boundary=";

  private Multipart() {}

  static boolean is(@Nullable String contentType) {
    return contentType != null && contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
  }

  /**
   * The body as it was sent.
   *
   * @param length how long it was; negative when that is not known
   * @throws IOException when the invoker does not give all of it, as with two parts of one name
   */
  static byte[] rebuilt(HttpRequest request, String contentType, long length) throws IOException {
    String boundary = boundary(contentType);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (HttpRequest.HttpPart part : request.getParts().values()) {
      text(body, "--".concat(boundary).concat("\r\n"));
      for (Map.Entry<String, List<String>> header : part.getHeaders().entrySet()) {
        for (String value : header.getValue()) {
          text(body, header.getKey().concat(": ").concat(value).concat("\r\n"));
        }
      }
      text(body, "\r\n");
      body.writeBytes(part.getInputStream().readAllBytes());
      text(body, "\r\n");
    }
    text(body, "--".concat(boundary).concat("--"));
    if (length == body.size() + 2L) {
      text(body, "\r\n");
    }
    if (length >= 0 && length != body.size()) {
      throw new IOException(
          "version 2 of Google's invoker gives "
              + body.size()
              + " of the "
              + length
              + " bytes of this form; version 1 gives all");
    }
    return body.toByteArray();
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
