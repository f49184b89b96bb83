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

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    long total = (long) collected.size() + length;
    if (total > AnswerForm.LIMIT_BYTES) {
      throw AnswerTooLargeException.of(total);
    }
    collected.write(bytes, offset, length);
  }

  static byte[] collect(Response.Writer writer) throws IOException {
    CollectingStream stream = new CollectingStream();
    writer.writeTo(stream);
    return stream.collected.toByteArray();
  }
}
