package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import java.io.IOException;

/** What answers the requests of one Cloud Run function. */
interface Front {

  /**
   * Answers one request.
   *
   * @param deadlineMillis when the platform gives up
   * @throws IOException when the answer cannot be sent
   */
  void answer(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException;

  /** Closes the function. */
  void close();
}
