package dev.wherry.runtime.adapter;

import dev.wherry.runtime.host.FunctionLoadException;

/**
 * Lets a failure of the user's code pass as it is: its class is the error type that a platform
 * reports.
 */
public final class Failures {

  private Failures() {}

  /** What made the initialization fail: the user's own exception where there is one. */
  public static <E extends Exception> E ofLoading(E failure) {
    Throwable cause = failure instanceof FunctionLoadException ? failure.getCause() : null;
    if (cause != null) {
      throw sneaky(cause);
    }
    return failure;
  }

  /** Throws any exception where the compiler expects none; answers only for a {@code throw}. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
