package dev.wherry.local.lambda;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/**
 * Why a call failed, as Lambda tells the caller.
 *
 * @param type such as {@code java.lang.IllegalStateException} or {@code Sandbox.Timedout}
 * @param message one sentence
 * @param payload the whole document, with the trace when the code threw
 */
public record LambdaError(String type, String message, byte[] payload) {

  /** The type of an event that is larger than Lambda takes. */
  public static final String EVENT_TOO_LARGE = "RequestTooLargeException";

  /** The type of a call beyond what a function may run at once. */
  public static final String THROTTLED = "TooManyRequestsException";

  /** An error that the client reported. */
  static LambdaError reported(byte[] payload) {
    String type = "";
    String message = "";
    try {
      JsonReader in = new JsonReader(payload);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (in.peek() != JsonType.STRING) {
          in.skip();
        } else if (name.equals("errorType")) {
          type = in.string();
        } else if (name.equals("errorMessage")) {
          message = in.string();
        } else {
          in.skip();
        }
      }
    } catch (JsonException e) {
      message = new String(payload, StandardCharsets.UTF_8);
    }
    return new LambdaError(type, message, payload);
  }

  /** The call took too long. */
  static LambdaError timedOut(String requestId, java.time.Duration timeout) {
    return ofPlatform(
        "Sandbox.Timedout",
        requestId,
        String.format(
            java.util.Locale.ROOT,
            "Task timed out after %.2f seconds",
            timeout.toMillis() / 1000.0));
  }

  /**
   * The process ended; in the words of {@code lambda/rapid/handlers.go} of AWS's
   * aws-lambda-runtime-interface-emulator (read 2026-11-27).
   */
  static LambdaError exited(String requestId, int status) {
    return ofPlatform("Runtime.ExitError", requestId, "Runtime exited " + reason(status));
  }

  private static String reason(int status) {
    if (status == 0) {
      return "without providing a reason";
    }
    String how =
        status > 128
            ? "signal: " + (status == 137 ? "killed" : String.valueOf(status - 128))
            : "exit status " + status;
    return "with error: " + how;
  }

  /** As many environments run as the function has reserved. */
  static LambdaError throttled() {
    return of(THROTTLED, "Rate Exceeded.");
  }

  /** The answer is larger than Lambda carries. */
  static LambdaError tooLarge() {
    return of(
        "Function.ResponseSizeTooLarge",
        "Response payload size exceeded maximum allowed payload size ("
            + Payloads.LIMIT
            + " bytes).");
  }

  /** The event is larger than Lambda carries. */
  static LambdaError eventTooLarge() {
    return of(
        EVENT_TOO_LARGE,
        "Request must be smaller than "
            + Payloads.LIMIT
            + " bytes for the InvokeFunction operation");
  }

  private static LambdaError ofPlatform(String type, String requestId, String message) {
    return of(type, "RequestId: " + requestId + " Error: " + message);
  }

  private static LambdaError of(String type, String message) {
    JsonWriter payload = new JsonWriter();
    try {
      payload.beginObject();
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
    payload.name("errorType");
    payload.string(type);
    payload.name("errorMessage");
    payload.string(message);
    payload.endObject();
    return new LambdaError(type, message, payload.toByteArray());
  }
}
