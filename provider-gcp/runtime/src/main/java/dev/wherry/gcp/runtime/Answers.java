package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.Cors;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hands answers to the invoker; a streamed body goes out as it is written. */
final class Answers {

  /** What belongs to the connection is the server's business and never a function's. */
  private static final String CONNECTION_HEADERS =
      " connection keep-alive transfer-encoding upgrade trailer te proxy-connection content-length ";

  private Answers() {}

  /**
   * Writes status and headers.
   *
   * @param cors what decides about some of a function's headers, which are left out then; null when
   *     nothing does
   */
  static void head(Response answer, @Nullable Cors cors, HttpResponse response) {
    response.setStatusCode(answer.status());
    for (Response.Header line : answer.headers()) {
      if (!belongsToConnection(line.name()) && (cors == null || !cors.owns(line.name()))) {
        response.appendHeader(line.name(), line.value());
      }
    }
  }

  /**
   * Writes the body.
   *
   * @throws IOException when it cannot be sent, or the writer of a streamed body failed
   */
  static void body(Response answer, HttpResponse response) throws IOException {
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

  private static boolean belongsToConnection(String name) {
    String padded = " ".concat(name.toLowerCase(Locale.ROOT)).concat(" ");
    return CONNECTION_HEADERS.contains(padded);
  }
}
