package dev.wherry.cli.deploy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a project's targets are built in. Several commands may use it at once: one builds
 * at a time, and what is left of earlier builds is deleted only while no other command may still
 * upload it. A process that dies gives its locks back.
 */
public final class BuildFolder implements AutoCloseable {

  private static final String LOCK = ".lock";

  /** The byte of the lock's file that who builds holds alone. */
  private static final long BUILDING = 0;

  /** The byte that all hold together who use what they built. */
  private static final long USING = 1;

  private final FileChannel channel;
  private final FileLock building;
  private final @Nullable FileLock alone;

  private BuildFolder(FileChannel channel, FileLock building, @Nullable FileLock alone) {
    this.channel = channel;
    this.building = building;
    this.alone = alone;
  }

  /**
   * Begins to build, once no other command does.
   *
   * @param folder is made, unless it is there
   * @param waiting is told when another command builds just now
   */
  public static BuildFolder enter(Path folder, Runnable waiting) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      return new BuildFolder(channel, building(channel, waiting), alone(channel));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock building(FileChannel channel, Runnable waiting) throws IOException {
    Optional<FileLock> free = Optional.ofNullable(channel.tryLock(BUILDING, 1, false));
    if (free.isPresent()) {
      return free.get();
    }
    waiting.run();
    return channel.lock(BUILDING, 1, false);
  }

  /** A process that uses what it built earlier, as a demo does, is not alone either. */
  private static @Nullable FileLock alone(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(USING, 1, false);
    } catch (OverlappingFileLockException ofThisProcess) {
      return null;
    }
  }

  /** Whether nobody else uses what was built here. */
  public boolean isAlone() {
    return alone != null;
  }

  /** Lets others build; until this is closed, nobody deletes what was built. */
  public void built() throws IOException {
    if (alone != null) {
      alone.release();
    }
    try {
      channel.lock(USING, 1, true);
    } catch (OverlappingFileLockException ofThisProcess) {
      // This process holds it already, until its end.
    }
    building.release();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
