package dev.wherry.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A project that is being written. Until it is whole it can be undone from any thread, which leaves
 * the disk as it was.
 */
public final class Scaffold {

  private final Path directory;
  private final Deque<Path> written = new ArrayDeque<>();
  private boolean undone;

  /** A project in a folder, which must be empty or not be there. */
  public Scaffold(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /**
   * Writes the project; on failure what was written is gone again.
   *
   * @throws IllegalArgumentException when the template reaches outside the folder
   */
  public void write(Template template, ProjectSettings settings) throws IOException {
    Substitution substitution = new Substitution(settings);
    try {
      for (TemplateFile file : template.files()) {
        if (!settings.build().excludes(file.path())) {
          write(resolve(substitution.path(file.path())), substitution.text(file.text()));
        }
      }
    } catch (IOException | RuntimeException e) {
      undo();
      throw e;
    }
  }

  /** Removes what was written, and writes no more. */
  public synchronized void undo() {
    undone = true;
    while (!written.isEmpty()) {
      delete(written.pop());
    }
  }

  /** A folder that someone else filled in the meantime stays. */
  private static boolean delete(Path path) {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      return false;
    }
  }

  private Path resolve(String path) {
    Path file = directory.resolve(path).normalize();
    if (!file.startsWith(directory) || file.equals(directory)) {
      throw new IllegalArgumentException("the template reaches outside the project: " + path);
    }
    return file;
  }

  private synchronized void write(Path file, String text) throws IOException {
    if (undone) {
      throw new IOException("the project was undone");
    }
    createFolder(file.getParent());
    Files.createFile(file);
    written.push(file);
    Files.writeString(file, text);
  }

  private void createFolder(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    createFolder(folder.getParent());
    Files.createDirectory(folder);
    written.push(folder);
  }
}
