package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.HttpAnswer;
import java.io.IOException;

/** Hands answers to the invoker. */
final class Answers {

  private Answers() {}

  /**
   * Sends an answer whose body, if any, is known.
   *
   * @throws IOException when it cannot be sent
   */
  static void send(HttpAnswer answer, HttpResponse response) throws IOException {
    head(answer, response);
    if (answer.body() instanceof Response.BytesBody known && known.bytes().length > 0) {
      response.getOutputStream().write(known.bytes());
    }
  }

  /** Sets status and headers. */
  static void head(HttpAnswer answer, HttpResponse response) {
    response.setStatusCode(answer.status());
    for (Response.Header line : answer.headers()) {
      response.appendHeader(line.name(), line.value());
    }
  }
}
