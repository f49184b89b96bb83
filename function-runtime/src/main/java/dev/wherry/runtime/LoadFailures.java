package dev.wherry.runtime;

import dev.wherry.runtime.host.FunctionLoadException;
import org.jspecify.annotations.Nullable;

/**
 * Says why a generated function could not be made ready. Apart from the loader, because the
 * verifier loads every exception that a class throws.
 */
final class LoadFailures {

  private LoadFailures() {}

  /** Never answers; typed for a {@code return}. */
  @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
  static <T> T unfit(String generated, Throwable cause) throws FunctionLoadException {
    throw new FunctionLoadException(
        "`" + generated + "` does not fit this runtime: " + cause, cause);
  }

  /** Never answers, see {@link #unfit}; throws on what ends the instance. */
  @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
  static <T> T notMade(String handler, @Nullable Throwable cause) throws FunctionLoadException {
    if (cause == null) {
      throw new FunctionLoadException("`" + handler + "` returned null", null);
    }
    LoadedFunction.throwIfFatal(cause);
    throw new FunctionLoadException("`" + handler + "` could not be made: " + cause, cause);
  }
}
