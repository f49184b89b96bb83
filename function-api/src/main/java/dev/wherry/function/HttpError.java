package dev.wherry.function;

import org.jspecify.annotations.Nullable;

/**
 * Answers an HTTP call with an error status, as an {@code application/problem+json} body (RFC
 * 9457).
 *
 * <p>Below 500 it is an answer and not a failure: nothing is logged, no failure is counted, no
 * retry follows. From 500 on it fails the call as any exception does, with this status. Outside an
 * HTTP call it is an ordinary exception.
 */
public class HttpError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String detail;

  /**
   * An error answer.
   *
   * @param status 400 to 599
   * @param code a stable word for programs, such as {@code order-not-found}
   * @param detail one sentence for people; it is sent to the caller
   */
  public HttpError(int status, String code, String detail) {
    this(status, code, detail, null);
  }

  /**
   * An error answer with its cause, which is never sent to the caller.
   *
   * @param status 400 to 599
   * @param code a stable word for programs, such as {@code order-not-found}
   * @param detail one sentence for people; it is sent to the caller
   * @param cause what led to it
   */
  public HttpError(int status, String code, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "status must be 400 to 599 but is ".concat(Integer.toString(status)));
    }
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** The stable word for programs. */
  public String code() {
    return code;
  }

  /** The sentence for people. */
  public String detail() {
    return detail;
  }
}
