package dev.wherry.runtime.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded text (RFC 3986, section 2.1). */
public final class PercentCoding {

  private PercentCoding() {}

  /**
   * Decodes a segment of a path.
   *
   * @throws IllegalArgumentException when an escape is malformed, or the bytes are no UTF-8
   */
  public static String decode(String text) {
    return text.indexOf('%') < 0 ? text : decodeEscapes(text, false);
  }

  /**
   * Decodes a name or a value of a form or a query, where a plus is a space.
   *
   * @throws IllegalArgumentException when an escape is malformed, or the bytes are no UTF-8
   */
  public static String decodeForm(String text) {
    boolean plain = text.indexOf('%') < 0 && text.indexOf('+') < 0;
    return plain ? text : decodeEscapes(text, true);
  }

  private static String decodeEscapes(String text, boolean plusIsSpace) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[encoded.length];
    int length = 0;
    for (int i = 0; i < encoded.length; i++) {
      byte b = encoded[i];
      if (b == '%') {
        b = (byte) (digit(encoded, i + 1) << 4 | digit(encoded, i + 2));
        i += 2;
      } else if (b == '+' && plusIsSpace) {
        b = ' ';
      }
      decoded[length++] = b;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(decoded, 0, length);
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8 when decoded", e);
    }
  }

  private static int digit(byte[] text, int index) {
    int digit = index < text.length ? Character.digit(text[index], 16) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException("holds a malformed percent escape");
    }
    return digit;
  }
}
