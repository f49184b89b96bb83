package dev.wherry.local;

import dev.wherry.function.Response;
import dev.wherry.local.lambda.LambdaError;
import dev.wherry.local.lambda.event.FrontDoor;
import java.nio.charset.StandardCharsets;

/** What callers get from AWS's front doors when a function gave no answer. */
final class FrontDoorErrors {

  private FrontDoorErrors() {}

  /**
   * A function's error: an HTTP API makes 500 of it, a Function URL 502. A call beyond the reserved
   * concurrency is 500 as well ("How do I troubleshoot issues for API Gateway endpoints that
   * integrate with Lambda?", AWS re:Post knowledge center, 2026), and 429 from a Function URL
   * ("Creating and managing Lambda function URLs", Lambda's developer guide).
   */
  static Response of(LambdaError error, FrontDoor door) {
    return switch (error.type()) {
      case LambdaError.EVENT_TOO_LARGE -> message(413, "Request Entity Too Large");
      case LambdaError.THROTTLED ->
          door.routes() ? malformed(door) : message(429, "Rate Exceeded.");
      default -> malformed(door);
    };
  }

  /** An answer that is none. */
  static Response malformed(FrontDoor door) {
    return door.routes()
        ? message(500, "Internal Server Error")
        : Response.of(502).text("Internal Server Error");
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
