package dev.wherry.runtime.adapter;

import java.io.IOException;

/** The platform refused a secret: it does not exist, has no value, or may not be read. */
public final class SecretRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why, in the platform's words. */
  public SecretRefusedException(String message) {
    super(message);
  }
}
