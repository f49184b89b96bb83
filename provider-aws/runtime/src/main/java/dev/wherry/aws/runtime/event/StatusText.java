package dev.wherry.aws.runtime.event;

/** The status line that a load balancer wants, such as {@code 404 Not Found}. */
final class StatusText {

  private StatusText() {}

  static String of(int status) {
    return Integer.toString(status).concat(" ").concat(phrase(status));
  }

  /** The phrases of RFC 9110; a client must not read them anyway. */
  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No Content";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 303 -> "See Other";
      case 304 -> "Not Modified";
      case 307 -> "Temporary Redirect";
      case 308 -> "Permanent Redirect";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> status < 300 ? "Success" : status < 400 ? "Redirection" : "Error";
    };
  }
}
