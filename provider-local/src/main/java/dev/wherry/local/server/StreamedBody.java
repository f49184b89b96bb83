package dev.wherry.local.server;

import dev.wherry.local.http.Exchange.StreamFailedException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A body that the function's code writes; tells its failures from those of the connection. */
final class StreamedBody extends BufferedOutputStream {

  private final Connection connection;

  StreamedBody(OutputStream connection) {
    this(new Connection(connection));
  }

  private StreamedBody(Connection connection) {
    super(connection);
    this.connection = connection;
  }

  /** Has the code write; what it throws is its own failure unless the connection failed before. */
  void write(dev.wherry.function.Response.Writer writer) throws IOException, StreamFailedException {
    try {
      writer.writeTo(this);
    } catch (Throwable failure) {
      if (connection.failed) {
        throw new IOException("the connection failed", failure);
      }
      throw new StreamFailedException(failure);
    }
  }

  private static final class Connection extends FilterOutputStream {

    private boolean failed;

    Connection(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failure) {
        failed = true;
        throw failure;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException failure) {
        failed = true;
        throw failure;
      }
    }
  }
}
