package dev.wherry.local.worker.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * A request's path as ASP.NET Core's server has it: decoded but for {@code %2F}, without dot
 * segments (its {@code UrlDecoder} and {@code PathNormalizer}).
 *
 * @param decoded what routes are compared with
 */
record HostPath(String decoded) {

  /** What stays as it is when the path is written again (ASP.NET Core's {@code PathString}). */
  private static final String KEPT = "-._~!$&'()*+,;=:@/";

  private static final byte SLASH = 0x2F;

  /** A path as it was sent. */
  static HostPath of(String raw) {
    return new HostPath(withoutDots(raw.indexOf('%') < 0 ? raw : decode(raw)));
  }

  /** How the host writes it: what looks like an encoded character is taken for one. */
  String encoded() {
    StringBuilder out = new StringBuilder(decoded.length());
    for (int i = 0; i < decoded.length(); ) {
      int character = decoded.codePointAt(i);
      int length = Character.charCount(character);
      if (isKept(character) || (character == '%' && escaped(decoded, i) >= 0)) {
        out.appendCodePoint(character);
      } else {
        for (byte one : decoded.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(String.format(Locale.ROOT, "%02X", one));
        }
      }
      i += length;
    }
    return out.toString();
  }

  private static boolean isKept(int character) {
    return character < 0x80
        && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0);
  }

  /** Bytes that are no UTF-8 stay encoded. */
  private static String decode(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      if (escaped(raw, i) < 0) {
        out.append(raw.charAt(i++));
        continue;
      }
      ByteArrayOutputStream run = new ByteArrayOutputStream();
      int start = i;
      for (int next = escaped(raw, i); next >= 0 && next != SLASH; next = escaped(raw, i)) {
        run.write(next);
        i += 3;
      }
      out.append(text(run.toByteArray(), raw.substring(start, i)));
      if (escaped(raw, i) == SLASH) {
        out.append(raw, i, i + 3);
        i += 3;
      }
    }
    return out.toString();
  }

  private static String text(byte[] utf8, String otherwise) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException noText) {
      return otherwise;
    }
  }

  /** The byte that is encoded there, or less than 0. */
  private static int escaped(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }

  /** RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> {
          if (last) {
            kept.addLast("");
          }
        }
        case ".." -> {
          kept.pollLast();
          if (last) {
            kept.addLast("");
          }
        }
        default -> kept.addLast(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }
}
