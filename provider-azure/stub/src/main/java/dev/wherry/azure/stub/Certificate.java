package dev.wherry.azure.stub;

import dev.wherry.testkit.stub.Tls;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/** A certificate of nobody's for the names of Azure's hosts, made once for all subscriptions. */
final class Certificate {

  static final Tls SHARED = make();

  /** Read once: what is in a store of keys is as good as a password, and as slow. */
  static final SSLContext CONTEXT = read();

  private Certificate() {}

  private static SSLContext read() {
    try {
      return SHARED.context();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tls make() {
    try {
      Path folder = Files.createTempDirectory("azure-stub");
      Tls tls =
          Tls.in(
              folder,
              StubLogin.HOST,
              ArmRouter.HOST,
              StubInsights.HOST,
              "*.blob.core.windows.net",
              "*.vault.azure.net",
              "*.azurewebsites.net",
              "*.scm.azurewebsites.net");
      folder.toFile().deleteOnExit();
      for (File file : folder.toFile().listFiles()) {
        file.deleteOnExit();
      }
      return tls;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no certificate for the stub", e);
    }
  }
}
