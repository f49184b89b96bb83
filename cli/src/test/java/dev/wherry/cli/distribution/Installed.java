package dev.wherry.cli.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution that the build made, started as a user starts it. */
public final class Installed {

  private static final int PATIENCE_SECONDS = 300;

  private Installed() {}

  /** What a process printed and returned. */
  public record Result(int exitCode, String out, String err) {}

  /** The one folder {@code target/wherry-VERSION}. */
  public static Path home() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("wherry-"))
          .filter(file -> Files.isDirectory(file.resolve("bin")))
          .findFirst()
          .orElseThrow();
    }
  }

  static Path launcher() throws IOException {
    return home().resolve("bin/wherry");
  }

  /** Whether the outer build may not use the network; then no inner one may. */
  public static List<String> mavenOptions() {
    List<String> options = new ArrayList<>(List.of("-q", "-B"));
    if ("offline=true".equals(System.getProperty("wherry.settings"))) {
      options.add("-o");
    }
    options.add("-Dmaven.repo.local=" + System.getProperty("wherry.localRepository"));
    return options;
  }

  /** The environment in which inner builds use the outer build's local repository. */
  public static Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "MAVEN_OPTS",
        "-Dmaven.repo.local=" + System.getProperty("wherry.localRepository"));
  }

  public static Result wherry(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return run(directory, command, environment());
  }

  public static Result run(Path directory, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(directory, command, environment, "");
  }

  /** Runs a command that reads something. */
  public static Result run(
      Path directory, List<String> command, Map<String, String> environment, String input)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("wherry", ".out");
    Path err = Files.createTempFile("wherry", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command + " did not end");
    }
    Result result = new Result(process.exitValue(), read(out), read(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
