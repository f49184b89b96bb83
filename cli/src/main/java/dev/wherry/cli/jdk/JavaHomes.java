package dev.wherry.cli.jdk;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.model.JavaRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Javas of this machine, as far as they are where Javas usually are. */
public final class JavaHomes {

  private static final String VERSION = "JAVA_VERSION=\"";

  private final Map<String, String> environment;
  private final Path userHome;
  private final Path running;
  private final Path installed;

  /**
   * The Javas of a machine.
   *
   * @param running the Java that runs this
   * @param installed where the system's packages put theirs
   */
  JavaHomes(Map<String, String> environment, Path userHome, Path running, Path installed) {
    this.environment = Map.copyOf(environment);
    this.userHome = userHome;
    this.running = running;
    this.installed = installed;
  }

  /** Javas that the environment names, and those of the usual places. */
  public static JavaHomes ofThisMachine(Map<String, String> environment) {
    return new JavaHomes(
        environment,
        Path.of(System.getProperty("user.home")),
        Path.of(System.getProperty("java.home")),
        Path.of("/usr/lib/jvm"));
  }

  /**
   * The release itself, else the next one above it that there is.
   *
   * @throws CommandException when there is none
   */
  public JavaHome atLeast(JavaRelease release) throws IOException {
    List<JavaHome> fitting = new ArrayList<>();
    for (Path home : candidates()) {
      feature(home)
          .filter(feature -> feature >= release.feature())
          .ifPresent(feature -> fitting.add(new JavaHome(home, feature)));
    }
    return fitting.stream()
        .min(Comparator.comparingInt(JavaHome::feature))
        .orElseThrow(
            () ->
                CommandException.usage(
                    "the app is for Java " + release + ", and no such Java was found here",
                    "install a JDK " + release + " or later, and let JAVA_HOME name it"));
  }

  /** Those that are named come first, so that of two of one release the named one is taken. */
  private List<Path> candidates() throws IOException {
    List<Path> homes = new ArrayList<>();
    homes.add(running);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("JAVA_HOME") && !value.isEmpty()) {
            homes.add(Path.of(value));
          }
        });
    addBelow(homes, installed);
    addBelow(homes, userHome.resolve(".sdkman/candidates/java"));
    addBelow(homes, userHome.resolve(".jdks"));
    return homes;
  }

  private static void addBelow(List<Path> homes, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> below = Files.list(folder)) {
        below.sorted().forEach(homes::add);
      }
    }
  }

  /** The file {@code release} answers without starting a JVM. */
  private static Optional<Integer> feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return Optional.empty();
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith(VERSION) && line.endsWith("\""))
        .map(line -> line.substring(VERSION.length(), line.length() - 1))
        .map(version -> Runtime.Version.parse(version).feature())
        .findFirst();
  }
}
