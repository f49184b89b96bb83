package dev.wherry.local.worker.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Reads one message of protocol buffers, field by field. What is not read is passed over. */
public final class MessageReader {

  private static final int LONGEST_VARINT = 10;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int type;
  private boolean read = true;

  /** A message. */
  public MessageReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private MessageReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /**
   * The number of the next field, or 0 after the last.
   *
   * @throws IOException when the bytes are no message
   */
  public int next() throws IOException {
    if (!read) {
      skip();
    }
    if (position == end) {
      return 0;
    }
    long tag = varint();
    type = (int) (tag & 7);
    read = false;
    long field = tag >>> 3;
    if (field < 1 || field > 0x1FFFFFFF) {
      throw malformed();
    }
    return (int) field;
  }

  /** The whole number, flag or enumeration's constant that comes next. */
  public long number() throws IOException {
    expect(MessageWriter.VARINT);
    return varint();
  }

  /** The text that comes next. */
  public String text() throws IOException {
    expect(MessageWriter.LENGTH);
    int length = length();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  /** The bytes that come next. */
  public byte[] bytes() throws IOException {
    expect(MessageWriter.LENGTH);
    int length = length();
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  /** The message that comes next; nothing is copied. */
  public MessageReader message() throws IOException {
    expect(MessageWriter.LENGTH);
    int length = length();
    position += length;
    return new MessageReader(bytes, position - length, position);
  }

  /** Reads one entry of a map from text to text into a map. */
  public void entry(Map<String, String> map) throws IOException {
    MessageReader entry = message();
    String key = "";
    String value = "";
    for (int field = entry.next(); field != 0; field = entry.next()) {
      if (field == 1) {
        key = entry.text();
      } else if (field == 2) {
        value = entry.text();
      }
    }
    map.put(key, value);
  }

  private void expect(int wanted) throws IOException {
    if (type != wanted || read) {
      throw malformed();
    }
    read = true;
  }

  private void skip() throws IOException {
    read = true;
    switch (type) {
      case MessageWriter.VARINT -> varint();
      case MessageWriter.FIXED_64 -> advance(8);
      case MessageWriter.LENGTH -> advance(length());
      case MessageWriter.FIXED_32 -> advance(4);
      default -> throw malformed();
    }
  }

  private int length() throws IOException {
    long length = varint();
    if (length < 0 || length > end - position) {
      throw malformed();
    }
    return (int) length;
  }

  private void advance(int count) throws IOException {
    if (count > end - position) {
      throw malformed();
    }
    position += count;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      if (position == end) {
        throw malformed();
      }
      byte next = bytes[position++];
      value |= (long) (next & 0x7F) << (7 * i);
      if (next >= 0) {
        return value;
      }
    }
    throw malformed();
  }

  private static IOException malformed() {
    return new IOException("the message is malformed");
  }
}
