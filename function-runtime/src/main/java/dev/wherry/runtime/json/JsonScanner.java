package dev.wherry.runtime.json;

import java.nio.charset.StandardCharsets;

/** Reads the tokens of a document; knows neither containers nor places. */
final class JsonScanner {

  /** A token is malformed; the reader adds the place. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String problem) {
      super(problem, null, false, false);
    }

    String problem() {
      return String.valueOf(getMessage());
    }
  }

  static final int MAX_NUMBER_LENGTH = 1000;

  private final byte[] bytes;
  private int position;

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

  void literal(String word) throws Malformed {
    for (int i = 0; i < word.length(); i++) {
      if (position == bytes.length || bytes[position] != word.charAt(i)) {
        throw unexpected("`" + word + "`");
      }
      position++;
    }
  }

  /** The text of a number, which is well formed. */
  String number() throws Malformed {
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
      throw new Malformed("a number is longer than " + MAX_NUMBER_LENGTH + " characters");
    }
    return new String(bytes, start, position - start, StandardCharsets.ISO_8859_1);
  }

  /** A string, opening quote included. */
  String string() throws Malformed {
    int start = ++position;
    while (position < bytes.length) {
      byte b = bytes[position];
      if (b == '"') {
        return new String(bytes, start, position++ - start, StandardCharsets.ISO_8859_1);
      }
      if (b < ' ' || b == '\\') {
        return stringWithEscapes(start);
      }
      position++;
    }
    throw unexpected("the end of a string");
  }

  Malformed unexpected(String wanted) {
    if (position >= bytes.length) {
      return new Malformed("the document ends where " + wanted + " should be");
    }
    int b = bytes[position] & 0xff;
    String found = b > ' ' && b < 127 ? "`" + (char) b + "`" : "byte 0x" + Integer.toHexString(b);
    return new Malformed(
        "found " + found + " where " + wanted + " should be (byte " + position + ")");
  }

  private boolean at(char wanted) {
    return position < bytes.length && bytes[position] == wanted;
  }

  private void digits() throws Malformed {
    int start = position;
    while (position < bytes.length && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    if (position == start) {
      throw unexpected("a digit");
    }
  }

  /** What stands before {@link #position} is ASCII. */
  private String stringWithEscapes(int start) throws Malformed {
    StringBuilder text = new StringBuilder(position - start + 32);
    text.append(new String(bytes, start, position - start, StandardCharsets.ISO_8859_1));
    while (position < bytes.length) {
      int b = bytes[position];
      if (b == '"') {
        position++;
        return text.toString();
      }
      if (b == '\\') {
        position++;
        escape(text);
      } else if (b >= ' ') {
        text.append((char) b);
        position++;
      } else if (b >= 0) {
        throw unexpected("a character of a string (control characters must be escaped)");
      } else {
        text.appendCodePoint(multiByte());
      }
    }
    throw unexpected("the end of a string");
  }

  private void escape(StringBuilder text) throws Malformed {
    int escaped = position < bytes.length ? bytes[position] : -1;
    int index = "\"\\/bfnrtu".indexOf(escaped);
    if (index < 0) {
      throw unexpected("an escape sequence");
    }
    position++;
    if (escaped == 'u') {
      text.appendCodePoint(escapedCodePoint());
    } else {
      text.append("\"\\/\b\f\n\r\t".charAt(index));
    }
  }

  private int escapedCodePoint() throws Malformed {
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
    throw new Malformed("a string holds the lone surrogate \\u" + Integer.toHexString(unit));
  }

  private int hexUnit() throws Malformed {
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

  /** One code point of two to four bytes; overlong forms and surrogates are refused. */
  private int multiByte() throws Malformed {
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
    return codePoint;
  }
}
