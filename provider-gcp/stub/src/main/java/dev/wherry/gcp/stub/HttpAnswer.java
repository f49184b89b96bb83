package dev.wherry.gcp.stub;

import java.util.List;

/**
 * An answer over HTTP.
 *
 * @param status of the answer
 * @param body one character a byte
 * @param headers names and values in turn
 */
record HttpAnswer(int status, String body, List<String> headers) {

  static HttpAnswer json(String body) {
    return new HttpAnswer(200, body, List.of());
  }

  /** As Google words it. */
  static HttpAnswer error(int status, String message) {
    return new HttpAnswer(
        status,
        "{\"error\":{\"code\":" + status + ",\"message\":\"" + message + "\",\"errors\":[]}}",
        List.of());
  }
}
