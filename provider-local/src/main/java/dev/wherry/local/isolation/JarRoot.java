package dev.wherry.local.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar, open for as long as its version of the code is in use. */
final class JarRoot implements CodeRoot {

  private final JarFile jar;
  private final String prefix;
  private final ProtectionDomain origin;

  JarRoot(Path file) throws IOException {
    this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
    this.prefix = "jar:" + file.toUri() + "!/";
    this.origin = Origins.of(file);
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    JarEntry entry = jar.getJarEntry(path);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public @Nullable URL find(String path) throws IOException {
    return jar.getJarEntry(path) == null ? null : new URL(null, prefix + path, new Uncached());
  }

  @Override
  public ProtectionDomain origin() {
    return origin;
  }

  @Override
  public @Nullable Manifest manifest() throws IOException {
    return jar.getManifest();
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  /** Reads through the JDK, but past its cache of open jars, which would outlive a rebuild. */
  private static final class Uncached extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      URLConnection connection = new URL(url.toExternalForm()).openConnection();
      connection.setUseCaches(false);
      return connection;
    }
  }
}
