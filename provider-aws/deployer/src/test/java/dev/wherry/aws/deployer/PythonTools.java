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
import org.jspecify.annotations.Nullable;

/**
 * Programs of Python that judge or play AWS, in an environment that the build makes: {@code
 * src/test/python/requirements.txt} says which versions. An offline build makes none. Where they
 * are missing the tests that need them are skipped; with {@link RequiredTools#VARIABLE} they fail.
 */
final class PythonTools {

  private static final Path REQUIREMENTS = Path.of("src/test/python/requirements.txt");
  private static final Path HOME = Path.of(".python").toAbsolutePath();
  private static final String OFFLINE = "wherry.offline";

  private static @Nullable Boolean present;

  private PythonTools() {}

  /** A program's path; without it the test is skipped, and the reason printed. */
  static Path needed(String program) throws IOException, InterruptedException {
    return RequiredTools.orSkip(find(program), "no " + program);
  }

  /**
   * A program's path; nothing, with the reason printed, where Python or the packages are missing.
   */
  static synchronized Optional<Path> find(String program) throws IOException, InterruptedException {
    Boolean known = present;
    if (known == null) {
      known = prepare();
      present = known;
    }
    return known
        ? Optional.of(HOME.resolve("bin").resolve(program)).filter(Files::isExecutable)
        : Optional.empty();
  }

  /** One program at a time makes it; what says that it is whole names its requirements. */
  private static boolean prepare() throws IOException, InterruptedException {
    try (FileChannel channel =
            FileChannel.open(
                HOME.resolveSibling(".python.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Path ready = HOME.resolve("ready");
      String wanted = Files.readString(REQUIREMENTS);
      if (lock.isValid() && Files.exists(ready) && Files.readString(ready).equals(wanted)) {
        return true;
      }
      if (Boolean.getBoolean(OFFLINE)) {
        System.err.println("skipped: the build is offline, and " + HOME + " is not made yet");
        return false;
      }
      Files.deleteIfExists(ready);
      boolean made = make() && install();
      if (made) {
        Files.writeString(ready, wanted);
      }
      return made;
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
            "--no-compile",
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
