package dev.wherry.runtime.adapter;

import dev.wherry.function.Response;
import java.util.List;

/**
 * An answer that is ready to be sent.
 *
 * @param status 200 to 599
 * @param headers all of them, without those that belong to the connection
 * @param body never a {@link Response.JsonBody}
 */
public record HttpAnswer(int status, List<Response.Header> headers, Response.Body body) {

  /** Copies the list in. */
  public HttpAnswer {
    headers = List.copyOf(headers);
  }
}
