package dev.wherry.runtime.http;

import dev.wherry.function.HttpError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads {@code content-type} headers. */
final class MediaType {

  private MediaType() {}

  /** The type without its parameters, lower-case. */
  static String essence(String contentType) {
    int end = contentType.indexOf(';');
    String essence = end < 0 ? contentType : contentType.substring(0, end);
    return essence.trim().toLowerCase(Locale.ROOT);
  }

  /**
   * The charset parameter; UTF-8 when there is none.
   *
   * @throws HttpError 415 when Java does not know it
   */
  static Charset charset(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    int start = lower.indexOf("charset=");
    if (start < 0) {
      return StandardCharsets.UTF_8;
    }
    int end = lower.indexOf(';', start);
    String name = lower.substring(start + "charset=".length(), end < 0 ? lower.length() : end);
    try {
      return Charset.forName(name.replace('"', ' ').trim());
    } catch (IllegalArgumentException e) {
      throw new HttpError(415, "unsupported-charset", "The body's charset is not known.", e);
    }
  }
}
