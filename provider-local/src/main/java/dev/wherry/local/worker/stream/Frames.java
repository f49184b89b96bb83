package dev.wherry.local.worker.stream;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * gRPC's messages in a stream of bytes: a flag for compression, four bytes of length, the message.
 */
final class Frames {

  /**
   * What a whole message may be at most; Azure's host takes any, and so takes what fits in memory.
   */
  private static final int LIMIT = Integer.MAX_VALUE - 8;

  private Frames() {}

  /**
   * The next message, or null at the end.
   *
   * @throws java.io.EOFException when the stream ends within a message
   */
  static byte @Nullable [] read(InputStream in) throws IOException {
    int compressed = in.read();
    if (compressed < 0) {
      return null;
    }
    if (compressed != 0) {
      throw new IOException("a message is compressed, which nobody offered");
    }
    DataInputStream data = new DataInputStream(in);
    int length = data.readInt();
    if (length < 0 || length > LIMIT) {
      throw new IOException("a message is too long");
    }
    // Not InputStream.readNBytes, whose last read of no bytes waits for more in Jetty's stream.
    byte[] message = new byte[length];
    data.readFully(message);
    return message;
  }

  static void write(byte[] message, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeByte(0);
    data.writeInt(message.length);
    data.write(message);
    data.flush();
  }
}
