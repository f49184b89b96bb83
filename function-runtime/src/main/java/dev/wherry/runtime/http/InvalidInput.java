package dev.wherry.runtime.http;

import dev.wherry.function.HttpError;
import dev.wherry.runtime.json.JsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent does not fit the function: status 400, with the place in the document. It has
 * no trace, for the place that matters is in the document; only what the user's code threw has one.
 */
public final class InvalidInput extends HttpError {

  private static final long serialVersionUID = 1L;

  private final @Nullable String path;

  private InvalidInput(String detail, @Nullable String path, @Nullable Throwable cause) {
    super(400, "invalid-input", detail, cause);
    this.path = path;
  }

  /**
   * A body, or what a parameter adds to it, could not be bound. The result is typed loosely so that
   * the verifier does not load this class for who never throws it.
   */
  public static RuntimeException of(IOException e) {
    String message = e.getMessage() == null ? "the body does not fit" : e.getMessage();
    return e instanceof JsonException json
        ? new InvalidInput(message, json.path(), json.getCause())
        : new InvalidInput(message, null, e);
  }

  /** Something else does not fit. */
  public static RuntimeException of(String detail) {
    return new InvalidInput(detail, null, null);
  }

  /** Where in the document, such as {@code $.items[2].price}; null when it is unknown. */
  public @Nullable String path() {
    return path;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
