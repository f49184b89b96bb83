package dev.wherry.local.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A project's folder {@code .wherry}. Its files are readable by their owner alone from the moment
 * they exist, where the file system knows owners.
 */
public final class StateFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path folder;

  /** The folder of a project; it is created with the first file. */
  public StateFolder(Path project) {
    this.folder = project.resolve(".wherry");
  }

  /** Where a file of that name stands, whether or not it exists. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The bytes of a file; empty when there is none. */
  public Optional<byte[]> read(String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file(name)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  /** Replaces a file at once: a reader sees the old bytes or the new ones. */
  public void write(String name, byte[] bytes) throws IOException {
    create();
    Path draft = Files.createTempFile(folder, name, ".draft", ownerOnly());
    try {
      Files.write(draft, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(
          draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Removes a file, if there is one. */
  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /** Does something while no other process does something under the same name. */
  public void alone(String name, Action action) throws IOException {
    create();
    // Closing the channel gives the lock back.
    try (FileChannel channel =
        FileChannel.open(
            file(name + ".lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            ownerOnly())) {
      channel.lock();
      action.run();
    }
  }

  /** Something that reads and writes files. */
  @FunctionalInterface
  public interface Action {

    /** Does it. */
    void run() throws IOException;
  }

  private void create() throws IOException {
    Files.createDirectories(folder);
    try {
      Files.writeString(file(".gitignore"), "*\n", StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException present) {
      // Whoever changed it meant to.
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }
}
