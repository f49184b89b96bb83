package dev.wherry.local.invoker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets as files in a folder that only this user can enter, as Cloud Run mounts them: what is
 * read is the latest value.
 */
public final class MountedSecrets {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Where values come from. */
  @FunctionalInterface
  public interface Source {

    /** The value of a secret by its name in the manifest. */
    Optional<String> find(String name) throws IOException;
  }

  private final Path folder;
  private final Source source;
  private final Map<String, String> written = new HashMap<>();

  /** Secrets of a folder that is the user's alone, as a temporary one is. */
  public MountedSecrets(Path folder, Source source) {
    this.folder = folder;
    this.source = source;
  }

  /** Where the value of a secret stands, once it has one. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes the values that have changed. */
  public synchronized void refresh(Set<String> names) throws IOException {
    for (String name : names) {
      Optional<String> value = source.find(name);
      if (value.isEmpty()) {
        Files.deleteIfExists(file(name));
        written.remove(name);
      } else if (!value.get().equals(written.put(name, value.get()))) {
        write(name, value.get());
      }
    }
  }

  /** In one step, so that nobody reads half of it. */
  private void write(String name, String value) throws IOException {
    FileAttribute<?>[] onlyUser =
        POSIX
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path fresh = Files.createTempFile(folder, "." + name, "", onlyUser);
    Files.write(fresh, value.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
    Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
