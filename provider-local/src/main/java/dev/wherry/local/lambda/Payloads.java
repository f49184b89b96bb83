package dev.wherry.local.lambda;

/** How large events and answers may be. */
final class Payloads {

  /** In bytes, as Lambda's own error messages give it ("6 MB" in its quotas, 2026). */
  static final int LIMIT = 6_291_556;

  private Payloads() {}
}
