package dev.wherry.local.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;

/** What classes know of the jar or folder they come from. */
final class Origins {

  private Origins() {}

  static ProtectionDomain of(Path root) throws IOException {
    return new ProtectionDomain(new CodeSource(root.toUri().toURL(), (Certificate[]) null), null);
  }
}
