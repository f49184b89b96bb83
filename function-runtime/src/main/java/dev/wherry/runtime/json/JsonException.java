package dev.wherry.runtime.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document is no JSON, or a value does not fit what was asked for. Never holds the document. */
public final class JsonException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  /**
   * A problem at a place.
   *
   * @param path where in the document, such as {@code $.items[2].price}
   * @param problem what is wrong there, without the place
   * @param cause what user code threw there, or null
   */
  public JsonException(String path, String problem, @Nullable Throwable cause) {
    super(path + ": " + problem, cause);
    this.path = path;
    this.problem = problem;
  }

  /** Where in the document, such as {@code $.items[2].price}. */
  public String path() {
    return path;
  }

  /** What is wrong there, without the place. */
  public String problem() {
    return problem;
  }
}
