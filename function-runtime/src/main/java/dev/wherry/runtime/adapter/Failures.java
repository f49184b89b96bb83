package dev.wherry.runtime.adapter;

/**
 * Lets a failure of the user's code pass as it is: its class is the error type that a platform
 * reports.
 */
public final class Failures {

  private Failures() {}

  /** Throws any exception where the compiler expects none; answers only for a {@code throw}. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
