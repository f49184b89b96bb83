package dev.wherry.engine.build;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds programs: a project's wrapper script, or a command on the path. */
final class Executables {

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private Executables() {}

  /** The wrapper script in a folder or the nearest one above it, up to and with {@code top}. */
  static Optional<Path> wrapper(Path folder, Path top, String name, String windowsName) {
    for (Path at = folder; at != null && at.startsWith(top); at = at.getParent()) {
      Path script = at.resolve(WINDOWS ? windowsName : name);
      if (Files.isRegularFile(script)) {
        return Optional.of(script);
      }
    }
    return Optional.empty();
  }

  /** How a wrapper script starts; one checked out without its executable bit works as well. */
  static List<String> starting(Path script) {
    return WINDOWS || Files.isExecutable(script)
        ? List.of(script.toString())
        : List.of("sh", script.toString());
  }

  /** A command on the path. */
  static Optional<Path> onPath(Map<String, String> environment, String name, String windowsName) {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder, WINDOWS ? windowsName : name);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file.toAbsolutePath());
      }
    }
    return Optional.empty();
  }

  /** How the user's shell runs a line. */
  static List<String> shell(String line) {
    return WINDOWS ? List.of("cmd", "/c", line) : List.of("sh", "-c", line);
  }

  /** Whether a Java home holds a Java. */
  static boolean isJavaHome(Path home) {
    return Files.isRegularFile(home.resolve("bin").resolve(WINDOWS ? "java.exe" : "java"));
  }
}
