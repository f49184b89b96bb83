package dev.wherry.local.worker.rpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes one message of protocol buffers. Every field that is named is written, also when empty.
 */
public final class MessageWriter {

  static final int VARINT = 0;
  static final int FIXED_64 = 1;
  static final int LENGTH = 2;
  static final int FIXED_32 = 5;

  private static final int KEY = 1;
  private static final int VALUE = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Writes a whole number, a flag or an enumeration's constant. */
  public MessageWriter number(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** Writes text. */
  public MessageWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public MessageWriter bytes(int field, byte[] value) {
    tag(field, LENGTH);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  /** Writes a message within this one. */
  public MessageWriter message(int field, MessageWriter value) {
    return bytes(field, value.toByteArray());
  }

  /** Writes a map from text to text. */
  public MessageWriter texts(int field, Map<String, String> map) {
    map.forEach(
        (key, value) -> message(field, new MessageWriter().text(KEY, key).text(VALUE, value)));
    return this;
  }

  /** Writes one entry of a map from text to messages. */
  public MessageWriter entry(int field, String key, MessageWriter value) {
    return message(field, new MessageWriter().text(KEY, key).message(VALUE, value));
  }

  /** What was written. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  private void tag(int field, int type) {
    varint(((long) field << 3) | type);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
