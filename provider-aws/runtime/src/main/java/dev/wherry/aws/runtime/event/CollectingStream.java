package dev.wherry.aws.runtime.event;

import dev.wherry.function.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Collects a streamed body, since Lambda's Java runtime cannot stream, and no more than it takes.
 */
final class CollectingStream extends OutputStream {

  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final int limit;

  private CollectingStream(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    long total = (long) collected.size() + length;
    if (total > limit) {
      throw AnswerTooLargeException.of(total, limit);
    }
    collected.write(bytes, offset, length);
  }

  /**
   * The whole body.
   *
   * @param limit bytes that the native answer may have
   */
  static byte[] collect(Response.Writer writer, int limit) throws IOException {
    CollectingStream stream = new CollectingStream(limit);
    writer.writeTo(stream);
    return stream.collected.toByteArray();
  }
}
