package dev.wherry.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document as UTF-8, without white space.
 *
 * <p>Containers nest at most {@value JsonReader#MAX_DEPTH} deep, so that a value that holds itself
 * is an error and not the end of the stack. A lone surrogate, which UTF-8 cannot carry, is written
 * as an escape.
 */
public final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  /** What decoding puts in the place of what is no UTF-8. */
  private static final char NOT_UTF_8 = '\uFFFD';

  private final JsonPath path = new JsonPath();
  private byte[] bytes = new byte[256];
  private int length;
  private boolean afterName;

  /** The document so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Opens an object. */
  public void beginObject() throws JsonException {
    begin('{');
  }

  /** Closes the object. */
  public void endObject() {
    path.pop();
    add('}');
  }

  /** Opens an array. */
  public void beginArray() throws JsonException {
    begin('[');
  }

  /** Closes the array. */
  public void endArray() {
    path.pop();
    add(']');
  }

  /** Writes the name of the member that follows. */
  public void name(String name) {
    if (!path.atStart()) {
      add(',');
    }
    path.step(name);
    quoted(name);
    add(':');
    afterName = true;
  }

  /** Writes a string. */
  public void string(String value) {
    beforeValue();
    quoted(value);
  }

  /**
   * Writes a string that is given as UTF-8.
   *
   * @return false, with nothing written, when it is none
   */
  public boolean utf8(byte[] text) {
    for (byte b : text) {
      if (b < 0) {
        return decoded(text);
      }
    }
    beforeValue();
    quoted(text);
    return true;
  }

  private boolean decoded(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    if (text.indexOf(NOT_UTF_8) >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8)) {
      return false;
    }
    string(text);
    return true;
  }

  /** Writes a whole number. */
  public void number(long value) {
    beforeValue();
    ascii(Long.toString(value));
  }

  /**
   * Writes a number.
   *
   * @throws JsonException when it is infinite or not a number, which JSON cannot say
   */
  public void number(double value) throws JsonException {
    beforeValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw error("JSON has no number " + value, null);
    }
    ascii(Double.toString(value));
  }

  /** Writes a number whose text the caller answers for. */
  public void numberText(String text) {
    beforeValue();
    ascii(text);
  }

  /** Writes a boolean. */
  public void bool(boolean value) {
    beforeValue();
    ascii(value ? "true" : "false");
  }

  /** Writes null. */
  public void nullValue() {
    beforeValue();
    ascii("null");
  }

  /** A problem with the value that is being written. */
  public JsonException error(String problem, @Nullable Throwable cause) {
    return new JsonException(path.text(null), problem, cause);
  }

  private void begin(char open) throws JsonException {
    beforeValue();
    if (path.depth() == JsonReader.MAX_DEPTH) {
      throw error("nests more than " + JsonReader.MAX_DEPTH + " levels deep", null);
    }
    add(open);
    path.push();
  }

  private void beforeValue() {
    if (afterName) {
      afterName = false;
    } else if (path.depth() > 0) {
      if (!path.atStart()) {
        add(',');
      }
      path.step(null);
    }
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  private void quoted(String text) {
    int plain = plainStart(text);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        add('\\');
        add(c);
      } else if (c < ' ') {
        control(c);
      } else if (c < 0x80) {
        add(c);
      } else if (Character.isSurrogate(c)) {
        i += surrogate(text, i);
      } else {
        utf8(c);
      }
    }
    add('"');
  }

  private void quoted(byte[] ascii) {
    reserve(ascii.length + 2);
    add('"');
    for (byte b : ascii) {
      if (b == '"' || b == '\\') {
        add('\\');
        add(b);
      } else if (b < ' ') {
        control((char) b);
      } else {
        add(b);
      }
    }
    add('"');
  }

  /** Writes the quote and what stands for itself; answers how many characters those are. */
  private int plainStart(String text) {
    reserve(text.length() + 1);
    byte[] target = bytes;
    int next = length;
    target[next++] = '"';
    int i = 0;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
        break;
      }
      target[next++] = (byte) c;
    }
    length = next;
    return i;
  }

  private void control(char c) {
    int index = "\b\f\n\r\t".indexOf(c);
    if (index >= 0) {
      add('\\');
      add("bfnrt".charAt(index));
    } else {
      unicodeEscape(c);
    }
  }

  /** Writes the surrogate at the index, with its pair when it has one; answers how many it took. */
  private int surrogate(String text, int index) {
    int codePoint = text.codePointAt(index);
    if (!Character.isSupplementaryCodePoint(codePoint)) {
      unicodeEscape(text.charAt(index));
      return 0;
    }
    utf8(codePoint);
    return 1;
  }

  private void unicodeEscape(char c) {
    ascii("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      add(HEX.charAt((c >> shift) & 0xf));
    }
  }

  private void utf8(int codePoint) {
    if (codePoint < 0x800) {
      add(0xc0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        add(0xe0 | (codePoint >> 12));
      } else {
        add(0xf0 | (codePoint >> 18));
        continuation(codePoint >> 12);
      }
      continuation(codePoint >> 6);
    }
    continuation(codePoint);
  }

  private void continuation(int bits) {
    add(0x80 | (bits & 0x3f));
  }

  private void add(int b) {
    reserve(1);
    bytes[length++] = (byte) b;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, length * 2));
    }
  }
}
