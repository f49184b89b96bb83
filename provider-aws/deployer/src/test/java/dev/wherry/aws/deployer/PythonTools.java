package dev.wherry.aws.deployer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs of Python that judge or play AWS, in an environment that the build makes: {@code
 * src/test/python/requirements.txt} says which versions.
 */
final class PythonTools {

  private static final Path REQUIREMENTS = Path.of("src/test/python/requirements.txt");
  private static final Path HOME = Path.of(".python").toAbsolutePath();

  private PythonTools() {}

  /**
   * A program's path; nothing, with the reason printed, where Python or the packages are missing.
   */
  static Optional<Path> find(String program) throws IOException, InterruptedException {
    Files.createDirectories(HOME.getParent());
    try (FileChannel channel =
            FileChannel.open(
                HOME.resolveSibling(".python.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Path ready = HOME.resolve("ready-" + Files.readString(REQUIREMENTS).hashCode());
      if (!Files.exists(ready) && (!make() || !install())) {
        return Optional.empty();
      }
      if (lock.isValid() && !Files.exists(ready)) {
        Files.createFile(ready);
      }
      return Optional.of(HOME.resolve("bin").resolve(program)).filter(Files::isExecutable);
    }
  }

  private static boolean make() throws InterruptedException {
    return run(List.of("python3", "-m", "venv", HOME.toString()));
  }

  private static boolean install() throws InterruptedException {
    return run(
        List.of(
            HOME.resolve("bin/pip").toString(),
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
            REQUIREMENTS.toString()));
  }

  private static boolean run(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        System.err.println("skipped: " + command + " takes too long");
        return false;
      }
      if (process.exitValue() != 0) {
        System.err.println("skipped: " + command + " failed");
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      System.err.println("skipped: no " + command.get(0) + ": " + e.getMessage());
      return false;
    }
  }
}
