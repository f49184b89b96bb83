package dev.wherry.local.http;

import dev.wherry.function.Response;
import dev.wherry.local.instance.CallResult;
import dev.wherry.runtime.http.Problem;

/** What a caller gets when a call gave no answer of its own. */
final class Failures {

  private Failures() {}

  static Response response(CallResult result) {
    if (result instanceof CallResult.TimedOut timedOut) {
      return Problem.of(504, "timeout", timedOut.reason());
    }
    if (result instanceof CallResult.Refused refused) {
      return Problem.of(429, "too-many-requests", refused.reason())
          .header("retry-after", Long.toString(refused.retryAfter().toSeconds()));
    }
    if (result instanceof CallResult.NotStarted notStarted) {
      return Problem.of(500, "function-not-started", notStarted.reason());
    }
    if (result instanceof CallResult.Ended ended) {
      return Problem.of(502, "function-ended", ended.reason());
    }
    return Problem.internalError();
  }
}
