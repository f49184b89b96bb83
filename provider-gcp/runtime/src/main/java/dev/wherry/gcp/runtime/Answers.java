package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.HttpAnswer;
import java.io.IOException;
import java.io.OutputStream;

/** Hands answers to the invoker; a streamed body goes out as it is written. */
final class Answers {

  private Answers() {}

  /**
   * Sends an answer.
   *
   * @throws IOException when it cannot be sent, or the writer of a streamed body failed
   */
  static void send(HttpAnswer answer, HttpResponse response) throws IOException {
    response.setStatusCode(answer.status());
    for (Response.Header line : answer.headers()) {
      response.appendHeader(line.name(), line.value());
    }
    if (answer.body() instanceof Response.BytesBody known) {
      if (known.bytes().length > 0) {
        response.getOutputStream().write(known.bytes());
      }
    } else if (answer.body() instanceof Response.StreamBody stream) {
      OutputStream out = response.getOutputStream();
      stream.writer().writeTo(out);
      out.flush();
    }
  }
}
