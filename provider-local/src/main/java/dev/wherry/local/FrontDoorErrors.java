package dev.wherry.local;

import dev.wherry.function.Response;
import dev.wherry.local.lambda.LambdaError;
import dev.wherry.local.lambda.event.FrontDoor;
import java.nio.charset.StandardCharsets;

/** What callers get from AWS's front doors when a function gave no answer. */
final class FrontDoorErrors {

  private FrontDoorErrors() {}

  /**
   * A function's error: an HTTP API makes 500 of it, a Function URL 502.
   *
   * <p>A call beyond the reserved concurrency is 429 from a Function URL ("Creating and managing
   * Lambda function URLs", Lambda's developer guide) and 503 from an HTTP API. AWS documents 500
   * ("Handling Lambda errors with an API Gateway API", the same guide), but that page describes
   * REST APIs: its 502 for a failed function is none of an HTTP API's either. The 503 was measured
   * on an HTTP API before functions with ten calls at once (N. Dau, "Load Testing With k6", 2026).
   */
  static Response of(LambdaError error, FrontDoor door) {
    return switch (error.type()) {
      case LambdaError.EVENT_TOO_LARGE -> message(413, "Request Entity Too Large");
      case LambdaError.THROTTLED ->
          door.routes() ? message(503, "Service Unavailable") : message(429, "Rate Exceeded.");
      default -> malformed(door);
    };
  }

  /** An answer that is none. */
  static Response malformed(FrontDoor door) {
    return door.routes()
        ? message(500, "Internal Server Error")
        : Response.of(502).text("Internal Server Error");
  }

  /**
   * A token that an HTTP API refuses, as "Troubleshooting issues with HTTP API JWT authorizers"
   * (API Gateway's developer guide) shows it.
   *
   * @param missesScopes whether all that it lacks are scopes
   * @param challenge what {@code www-authenticate} says; the reason in it is in our words
   */
  static Response refusedToken(boolean missesScopes, String challenge) {
    Response answer = missesScopes ? message(403, "Forbidden") : message(401, "Unauthorized");
    return answer.header("www-authenticate", challenge);
  }

  /**
   * A request that no route of an HTTP API takes, also where another method has one ("Create routes
   * for HTTP APIs", API Gateway's developer guide).
   */
  static Response noRoute() {
    return message(404, "Not Found");
  }

  /** A request that an HTTP API does not hand on. */
  static Response malformedRequest() {
    return message(400, "Bad Request");
  }

  private static Response message(int status, String message) {
    byte[] json = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
    return Response.of(status).bytes("application/json", json);
  }
}
