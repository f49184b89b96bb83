package dev.wherry.local.instance;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives an abandoned thread the lowest priority that the system has, so that a handler which loops
 * for ever takes only what nobody else wants.
 *
 * <p>The JVM ignores the priorities of threads on Linux and cannot end a thread. The system's own
 * {@code renice} knows threads by number; the number is found by the thread's name. Elsewhere
 * nothing happens.
 */
final class Demotion {

  private static final Path TASKS = Path.of("/proc/self/task");

  /** The system keeps this much of a thread's name. */
  private static final int NAME_LENGTH = 15;

  private Demotion() {}

  /** A name that begins with the thread's own number, so that the system's copy of it is unique. */
  static String recognizable(Thread thread, String name) {
    return "w" + thread.getId() + " " + name;
  }

  /** Demotes a thread with a recognizable name, a little later. */
  static void of(Thread thread) {
    if (Files.isDirectory(TASKS)) {
      String name = thread.getName();
      Thread worker = new Thread(null, () -> demote(name), "wherry-demotion", 0, false);
      worker.setDaemon(true);
      worker.setContextClassLoader(Demotion.class.getClassLoader());
      worker.start();
    }
  }

  private static void demote(String name) {
    try {
      Optional<String> task = task(name.substring(0, Math.min(NAME_LENGTH, name.length())));
      if (task.isPresent()) {
        new ProcessBuilder("renice", "-n", "19", "-p", task.get())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
      }
    } catch (IOException unsupported) {
      // Without `renice` the thread keeps its share of the processor.
    }
  }

  private static Optional<String> task(String name) throws IOException {
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        if (Files.readString(task.resolve("comm")).strip().equals(name.strip())) {
          return Optional.of(String.valueOf(task.getFileName()));
        }
      }
    }
    return Optional.empty();
  }
}
