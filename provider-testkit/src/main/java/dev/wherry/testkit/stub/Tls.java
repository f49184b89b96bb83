package dev.wherry.testkit.stub;

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

/**
 * A certificate for this machine and for hosts whose names a proxy leads here. Whoever trusts it
 * does so by {@link #options()}.
 *
 * @param store the file with key and certificate, also what is to be trusted
 */
public record Tls(Path store) {

  /** Of the store; nothing is secret here. */
  public static final String PASSWORD = "changeit";

  private static final int PATIENCE_SECONDS = 60;

  /**
   * Makes one with the JDK's own tool.
   *
   * @param folder where the store is written
   * @param hosts names beside this machine's own; the first part of one may be an asterisk
   */
  public static Tls in(Path folder, String... hosts) throws IOException, InterruptedException {
    Path store = folder.resolve("stub.p12");
    StringBuilder names = new StringBuilder("san=ip:127.0.0.1,dns:localhost");
    for (String host : hosts) {
      names.append(",dns:").append(host);
    }
    Process tool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "stub",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=A cloud on this machine",
                    "-ext",
                    names.toString(),
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
    return new Tls(store);
  }

  /** What a JVM is told to trust it, and nobody else. */
  public List<String> options() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + store,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
        "-Djavax.net.ssl.trustStoreType=PKCS12");
  }

  /** What a server shows. */
  public KeyManagerFactory keys() throws IOException {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(loaded(), PASSWORD.toCharArray());
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Both ends: a server that shows it, a client that trusts it. */
  public SSLContext context() throws IOException {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(loaded());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys().getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private KeyStore loaded() throws IOException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore loaded = KeyStore.getInstance("PKCS12");
      loaded.load(in, PASSWORD.toCharArray());
      return loaded;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
