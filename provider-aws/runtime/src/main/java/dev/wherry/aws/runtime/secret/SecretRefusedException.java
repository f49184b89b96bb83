package dev.wherry.aws.runtime.secret;

import java.io.IOException;

/** The platform refused a secret: it does not exist, has no value, or may not be read. */
final class SecretRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  SecretRefusedException(String message) {
    super(message);
  }
}
