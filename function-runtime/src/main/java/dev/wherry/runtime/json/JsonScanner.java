package dev.wherry.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the tokens of a document; knows neither containers nor places. A malformed token is an
 * {@link IllegalArgumentException}, which the reader adds the place to.
 */
final class JsonScanner {

  static final int MAX_NUMBER_LENGTH = 1000;

  private static final byte[] NONE = {};

  private final byte[] bytes;
  private int position;

  /** UTF-8 of the last string that was not plain. */
  private byte[] decoded = NONE;

  private int decodedLength;

  JsonScanner(byte[] bytes) {
    this.bytes = bytes;
    if (bytes.length >= 3 && bytes[0] == -17 && bytes[1] == -69 && bytes[2] == -65) {
      position = 3;
    }
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** The next byte that is no white space, which stays; -1 at the end. */
  int peek() {
    while (position < bytes.length) {
      byte b = bytes[position];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xff;
      }
      position++;
    }
    return -1;
  }

  void advance() {
    position++;
  }

  void literal(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (position == bytes.length || bytes[position] != word.charAt(i)) {
        throw unexpected("`" + word + "`");
      }
      position++;
    }
  }

  /** The text of a number, which is well formed. */
  String number() {
    int start = position;
    skipNumber();
    return ascii(start, position);
  }

  void skipNumber() {
    int start = position;
    if (at('-')) {
      position++;
    }
    if (at('0')) {
      position++;
    } else {
      digits();
    }
    if (at('.')) {
      position++;
      digits();
    }
    if (at('e') || at('E')) {
      position++;
      if (at('+') || at('-')) {
        position++;
      }
      digits();
    }
    if (position - start > MAX_NUMBER_LENGTH) {
      throw new IllegalArgumentException(
          "a number is longer than " + MAX_NUMBER_LENGTH + " characters");
    }
  }

  /** A string, opening quote included. */
  String string() {
    int start = ++position;
    if (isPlain()) {
      return ascii(start, position++);
    }
    decode(start);
    return new String(decoded, 0, decodedLength, StandardCharsets.UTF_8);
  }

  /** The same as UTF-8. */
  byte[] utf8() {
    int start = ++position;
    if (isPlain()) {
      return Arrays.copyOfRange(bytes, start, position++);
    }
    decode(start);
    return Arrays.copyOf(decoded, decodedLength);
  }

  /** Steps over a string as {@link #string} does, and makes none. */
  void skipString() {
    int start = ++position;
    if (isPlain()) {
      position++;
    } else {
      decode(start);
    }
  }

  /** Steps over what stands for itself; whether that is the whole string. */
  private boolean isPlain() {
    skipPlain();
    return at('"');
  }

  /** Steps over what stands for itself in a string: ASCII without quote, backslash and controls. */
  private void skipPlain() {
    byte[] text = bytes;
    int next = position;
    while (next < text.length) {
      byte b = text[next];
      if (b < ' ' || b == '"' || b == '\\') {
        break;
      }
      next++;
    }
    position = next;
  }

  private String ascii(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  IllegalArgumentException unexpected(String wanted) {
    if (position >= bytes.length) {
      return new IllegalArgumentException("the document ends where " + wanted + " should be");
    }
    int b = bytes[position] & 0xff;
    String found = b > ' ' && b < 127 ? "`" + (char) b + "`" : "byte 0x" + Integer.toHexString(b);
    return new IllegalArgumentException(
        "found " + found + " where " + wanted + " should be (byte " + position + ")");
  }

  private boolean at(char wanted) {
    return position < bytes.length && bytes[position] == wanted;
  }

  private void digits() {
    int start = position;
    while (position < bytes.length && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    if (position == start) {
      throw unexpected("a digit");
    }
  }

  /** Decodes the rest of a string, whose beginning up to {@link #position} stands for itself. */
  private void decode(int start) {
    decodedLength = 0;
    append(start);
    while (position < bytes.length) {
      int b = bytes[position];
      if (b == '"') {
        position++;
        return;
      }
      int run = position;
      if (b == '\\') {
        position++;
        escape();
      } else if (b < 0) {
        multiByte();
        append(run);
      } else if (b < ' ') {
        throw unexpected("a character of a string (control characters must be escaped)");
      } else {
        skipPlain();
        append(run);
      }
    }
    throw unexpected("the end of a string");
  }

  /** What was stepped over stands for itself. */
  private void append(int start) {
    int length = position - start;
    reserve(length);
    System.arraycopy(bytes, start, decoded, decodedLength, length);
    decodedLength += length;
  }

  private void reserve(int more) {
    int needed = decodedLength + more;
    if (needed > decoded.length) {
      decoded = Arrays.copyOf(decoded, Math.max(needed + 32, decoded.length * 2));
    }
  }

  private void escape() {
    int escaped = position < bytes.length ? bytes[position] : -1;
    int index = "\"\\/bfnrtu".indexOf(escaped);
    if (index < 0) {
      throw unexpected("an escape sequence");
    }
    position++;
    reserve(4);
    if (escaped == 'u') {
      encode(escapedCodePoint());
    } else {
      decoded[decodedLength++] = (byte) "\"\\/\b\f\n\r\t".charAt(index);
    }
  }

  private void encode(int codePoint) {
    if (codePoint < 0x80) {
      decoded[decodedLength++] = (byte) codePoint;
      return;
    }
    int rest = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
    decoded[decodedLength++] = (byte) (0xf00 >> (rest + 1) | codePoint >> (6 * rest));
    while (--rest >= 0) {
      decoded[decodedLength++] = (byte) (0x80 | (codePoint >> (6 * rest) & 0x3f));
    }
  }

  private int escapedCodePoint() {
    int unit = hexUnit();
    if (!Character.isSurrogate((char) unit)) {
      return unit;
    }
    if (Character.isHighSurrogate((char) unit) && at('\\')) {
      position++;
      if (at('u')) {
        position++;
        int low = hexUnit();
        if (Character.isLowSurrogate((char) low)) {
          return Character.toCodePoint((char) unit, (char) low);
        }
      }
    }
    throw new IllegalArgumentException(
        "a string holds the lone surrogate \\u" + Integer.toHexString(unit));
  }

  private int hexUnit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = position < bytes.length ? Character.digit(bytes[position], 16) : -1;
      if (digit < 0) {
        throw unexpected("a hexadecimal digit");
      }
      unit = (unit << 4) | digit;
      position++;
    }
    return unit;
  }

  /** Steps over a code point of two to four bytes; overlong forms and surrogates are refused. */
  private void multiByte() {
    int first = bytes[position] & 0xff;
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || position + length > bytes.length) {
      throw unexpected("UTF-8");
    }
    int codePoint = first & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = bytes[position + i];
      if ((next & 0xc0) != 0x80) {
        throw unexpected("UTF-8");
      }
      codePoint = (codePoint << 6) | (next & 0x3f);
    }
    boolean overlong = codePoint < (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80);
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (overlong || surrogate || codePoint > 0x10ffff) {
      throw unexpected("UTF-8");
    }
    position += length;
  }
}
