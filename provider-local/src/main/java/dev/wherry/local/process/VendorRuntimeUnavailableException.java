package dev.wherry.local.process;

/** A vendor's runtime is not on this machine; the message says why, and how to get it. */
public final class VendorRuntimeUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the user. */
  public VendorRuntimeUnavailableException(String message) {
    super(message);
  }
}
