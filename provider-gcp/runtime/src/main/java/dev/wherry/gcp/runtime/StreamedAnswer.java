package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.HttpAnswer;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body goes out as it is written. Status and headers are set with its first bytes,
 * so that until then another answer can take its place.
 */
final class StreamedAnswer extends OutputStream {

  private final HttpAnswer answer;
  private final HttpResponse response;
  private @Nullable OutputStream begun;
  private @Nullable IOException broken;

  StreamedAnswer(HttpAnswer answer, HttpResponse response) {
    this.answer = answer;
    this.response = response;
  }

  /**
   * Sends it.
   *
   * @return what its writer threw; null when it is sent
   * @throws IOException when the connection broke
   */
  @Nullable Throwable send(Response.StreamBody body) throws IOException {
    try {
      body.writer().writeTo(this);
      flush();
      return null;
    } catch (Throwable failure) {
      IOException ofConnection = broken;
      if (ofConnection != null) {
        throw ofConnection;
      }
      return failure;
    }
  }

  /** Whether some of it may be with the caller already. */
  boolean hasBegun() {
    return begun != null;
  }

  /**
   * Breaks the connection, so that nobody takes what went out for a whole answer.
   *
   * @throws CutOffException always: version 2 of the invoker breaks the connection because of it
   */
  void cutOff() throws CutOffException {
    CutOffException why = new CutOffException();
    if (begun != null) {
      FirstInvoker.abort(begun, why);
    }
    throw why;
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    OutputStream out = begin();
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    OutputStream out = begin();
    try {
      out.flush();
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  private OutputStream begin() throws IOException {
    OutputStream out = begun;
    if (out == null) {
      Answers.head(answer, response);
      out = response.getOutputStream();
      begun = out;
    }
    return out;
  }
}
