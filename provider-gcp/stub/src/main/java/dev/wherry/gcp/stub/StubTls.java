package dev.wherry.gcp.stub;

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

/**
 * A certificate for this machine and for the two of Google's hosts whose addresses no setting
 * changes. Whoever trusts it does so by {@code -Djavax.net.ssl.trustStore}.
 *
 * @param store the file with key and certificate, also what is to be trusted
 */
public record StubTls(Path store) {

  /** Of the store; nothing is secret here. */
  public static final String PASSWORD = "changeit";

  private static final int PATIENCE_SECONDS = 60;

  /** Makes one with the JDK's own tool. */
  public static StubTls in(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("google.p12");
    String names =
        "san=ip:127.0.0.1,dns:localhost,dns:"
            + StubTokens.OAUTH_HOST
            + ",dns:"
            + StubTokens.IAM_HOST;
    Process tool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "google",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=Google on this machine",
                    "-ext",
                    names,
                    "-ext",
                    "bc=ca:true",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.log")));
    }
    return new StubTls(store);
  }

  /** What a JVM is told to trust it. */
  public List<String> options() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + store,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
        "-Djavax.net.ssl.trustStoreType=PKCS12");
  }

  KeyManagerFactory keys() throws IOException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, PASSWORD.toCharArray());
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys().getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
