package dev.wherry.gcp.stub;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Requests of two parts: what an object is, and its bytes. */
final class Multipart {

  private Multipart() {}

  static String[] parts(@Nullable String contentType, byte[] body) {
    if (contentType == null || !contentType.startsWith("multipart/related")) {
      throw new IllegalArgumentException("no two parts: " + contentType);
    }
    String boundary = contentType.replaceFirst(".*boundary=\"?", "").replaceFirst("\"?;?$", "");
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String[] parts = text.split("(\r\n)?--" + java.util.regex.Pattern.quote(boundary), -1);
    return new String[] {content(parts[1]), content(parts[2])};
  }

  private static String content(String part) {
    return part.substring(part.indexOf("\r\n\r\n") + 4);
  }
}
