package dev.wherry.gcp.runtime;

import java.io.IOException;

/** Ends an answer of which a part went out. Without a trace: the log has that of the failure. */
final class CutOffException extends IOException {

  private static final long serialVersionUID = 1L;

  CutOffException() {
    super("the answer is cut off: its writer failed, as logged before");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
