package dev.wherry.local.isolation;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** A folder of classes and resources. */
final class FolderRoot implements CodeRoot {

  private final Path folder;
  private final ProtectionDomain origin;

  FolderRoot(Path folder) throws IOException {
    this.folder = folder;
    this.origin = Origins.of(folder);
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    Path file = file(path);
    return file == null ? null : Files.readAllBytes(file);
  }

  @Override
  public @Nullable URL find(String path) throws IOException {
    Path file = file(path);
    return file == null ? null : file.toUri().toURL();
  }

  @Override
  public ProtectionDomain origin() {
    return origin;
  }

  @Override
  public @Nullable Manifest manifest() {
    return null;
  }

  @Override
  public void close() {}

  private @Nullable Path file(String path) {
    Path file = folder.resolve(path).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file) ? file : null;
  }
}
