package dev.wherry.aws.runtime;

/**
 * Lets a failure of the user's code pass as it is: its class is the error type that Lambda reports.
 */
final class Failures {

  private Failures() {}

  /** Throws any exception where the compiler expects none; answers only for a {@code throw}. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
