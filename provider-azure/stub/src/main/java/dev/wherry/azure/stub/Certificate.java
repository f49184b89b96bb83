package dev.wherry.azure.stub;

import dev.wherry.testkit.stub.Tls;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate of nobody's for the names of Azure's hosts, made once for all subscriptions. */
final class Certificate {

  static final Tls SHARED = make();

  private Certificate() {}

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
