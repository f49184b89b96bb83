package dev.wherry.aws.deployer;

/** What a killed process would not live to see. */
final class KilledError extends Error {

  private static final long serialVersionUID = 1;

  KilledError(String moment) {
    super("killed before " + moment);
  }
}
