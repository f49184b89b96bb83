package dev.wherry.gcp.runtime;

import dev.wherry.runtime.adapter.SecretRefusedException;
import dev.wherry.runtime.adapter.SecretSource;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Secrets as Cloud Run mounts them: a file each, whose content is the latest version whenever it is
 * read. So the artifact needs no client and the process no credentials of its own.
 */
final class SecretFiles implements SecretSource {

  @Override
  public String fetch(String path) throws IOException {
    File file = new File(path);
    if (!file.exists()) {
      throw new SecretRefusedException("it is not mounted, or has no version yet");
    }
    try (InputStream in = new FileInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
