package dev.wherry.local.http;

import dev.wherry.function.Response;
import java.io.IOException;

/** One request and its answer, as an HTTP server hands it over. Exactly one answer is given. */
public interface Exchange {

  /** The request without its body. */
  RequestHead head();

  /** The port that the request came to. */
  int port();

  /** Reads the whole body without blocking; said before an answer, and at most once. */
  void readBody(int limit, BodyReceiver receiver);

  /** Answers without blocking; the body is none or bytes. */
  void send(Response response);

  /**
   * Answers with a streamed body, which is written on the current thread.
   *
   * @throws StreamFailedException when the body's writer failed; the answer was cut off
   * @throws IOException when the caller is gone
   */
  void stream(Response response) throws IOException, StreamFailedException;

  /** Ends a streamed answer in the middle, so that the caller sees that it is incomplete. */
  void cutOff();

  /** Waits for a body. */
  interface BodyReceiver {

    /** The whole body. */
    void received(byte[] body);

    /** The body is longer than the limit. */
    void tooLong();
  }

  /** The code that writes a body failed. */
  final class StreamFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what the code threw. */
    public StreamFailedException(Throwable cause) {
      super(cause);
    }
  }
}
