package dev.wherry.runtime.http;

import dev.wherry.function.HttpError;
import dev.wherry.function.Response;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Makes {@code application/problem+json} answers (RFC 9457). */
public final class Problem {

  private Problem() {}

  /** The answer that an error stands for. */
  public static Response of(HttpError error) {
    String path = error instanceof InvalidInput invalid ? invalid.path() : null;
    return response(error.status(), error.code(), error.detail(), path);
  }

  /**
   * An answer that says what went wrong.
   *
   * @param status 400 to 599
   * @param code a stable word for programs
   * @param detail one sentence for people
   */
  public static Response of(int status, String code, String detail) {
    return response(status, code, detail, null);
  }

  /** The answer to a call that failed; says nothing of why. */
  public static Response internalError() {
    return of(500, "internal-error", "The function failed; its log says why.");
  }

  private static Response response(int status, String code, String detail, @Nullable String path) {
    JsonWriter out = new JsonWriter();
    try {
      out.beginObject();
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
    out.name("title");
    out.string(title(status));
    out.name("status");
    out.number(status);
    out.name("code");
    out.string(code);
    out.name("detail");
    out.string(detail);
    if (path != null) {
      out.name("path");
      out.string(path);
    }
    out.endObject();
    return Response.of(status).bytes("application/problem+json", out.toByteArray());
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 402 -> "Payment Required";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 428 -> "Precondition Required";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> status < 500 ? "Client Error" : "Server Error";
    };
  }
}
