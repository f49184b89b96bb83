package dev.wherry.azure.deployer.stub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of nobody's for the names of Azure's hosts, made once by the JDK's own tool. */
final class Certificate {

  private static final String PASSWORD = "changeit";

  private static final String NAMES =
      "san=dns:login.microsoftonline.com,dns:management.azure.com,dns:api.applicationinsights.io,"
          + "dns:*.blob.core.windows.net,dns:*.vault.azure.net,dns:*.azurewebsites.net,"
          + "dns:*.scm.azurewebsites.net";

  /** Both ends use the same. */
  static final SSLContext CONTEXT = make();

  private Certificate() {}

  private static SSLContext make() {
    try {
      Path file = Files.createTempDirectory("azure-stub").resolve("key.p12");
      generate(file);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      Files.delete(file);
      Files.delete(file.getParent());
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD.toCharArray());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException("no certificate for the stub", e);
    }
  }

  private static void generate(Path file) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "stub",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=stub",
                    "-validity",
                    "2",
                    "-ext",
                    NAMES,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said =
        new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!tool.waitFor(1, TimeUnit.MINUTES) || tool.exitValue() != 0) {
      throw new IOException(said);
    }
  }
}
