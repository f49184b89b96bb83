package dev.wherry.spi.failure;

/** Why a provider said no, as far as it matters to what happens next. */
public enum FailureKind {
  /** Nobody is signed in, or as someone the target does not accept. */
  CREDENTIALS(false),
  /** Who is signed in may not do this. */
  PERMISSION(false),
  /** Too many calls: HTTP 429. */
  THROTTLED(true),
  /** Something else happens to the same resource just now: HTTP 409. */
  CONFLICT(true),
  /** The provider or the way to it is down: HTTP 503, no connection. */
  UNAVAILABLE(true),
  /** Something of that name exists and is not the app's. */
  FOREIGN(false),
  /** The provider understood and refused. */
  REJECTED(false),
  /** The state it is in needs someone's hand; the hint says which. */
  BLOCKED(false);

  private final boolean passing;

  FailureKind(boolean passing) {
    this.passing = passing;
  }

  /** Whether the same call may succeed a little later. */
  public boolean passes() {
    return passing;
  }
}
