package dev.wherry.bench.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A local runner with an app.
 *
 * @param title its row in the tables
 * @param folder where it is started
 * @param command how
 * @param environment what it is told
 * @param port where it listens
 * @param path what is asked for
 */
record Contestant(
    String title,
    Path folder,
    List<String> command,
    Map<String, String> environment,
    int port,
    String path) {

  /** Google's invoker with one plain function. */
  static Contestant invoker(Path bench) {
    Path folder = bench.resolve("peers/java-function-invoker");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Contestant(
        "java-function-invoker 2.0.0, 1 function",
        folder,
        List.of(
            java.toString(),
            "-cp",
            "target/invoker/*",
            "com.google.cloud.functions.invoker.runner.Invoker",
            "--classpath",
            "target/function.jar",
            "--target",
            "bench.Plain"),
        Map.of("PORT", "18181"),
        18181,
        "/");
  }

  /** Wherry with ten functions, started as an installed distribution is. */
  static Contestant wherry(Path bench, Path app) throws IOException {
    Path launcher;
    try (DirectoryStream<Path> built =
        Files.newDirectoryStream(bench.resolve("../cli/target"), Files::isDirectory)) {
      launcher = launcher(built);
    }
    return new Contestant(
        "wherry dev, 10 functions",
        app,
        List.of(launcher.toString(), "dev", "--port", "18182"),
        Map.of(),
        18182,
        "/one");
  }

  private static Path launcher(Iterable<Path> folders) throws IOException {
    for (Path folder : folders) {
      Path launcher = folder.resolve("bin/wherry").normalize();
      if (Files.isExecutable(launcher)) {
        return launcher;
      }
    }
    throw new NoSuchFileException("the distribution's bin/wherry in cli/target");
  }
}
