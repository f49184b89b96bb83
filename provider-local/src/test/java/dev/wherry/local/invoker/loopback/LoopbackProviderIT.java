package dev.wherry.local.invoker.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A JVM whose servers stay on the loopback interface. */
class LoopbackProviderIT {

  private static final int OLDEST = 17;

  @ParameterizedTest
  @MethodSource("javas")
  void aServerOfAllInterfacesListensOnOne(Path java) throws Exception {
    check(run(java, LoopbackProvider.options()));
    check(run(java, LoopbackProvider.options(), "by its socket"));
  }

  /** The one that builds, and those that are installed beside it: functions run on any of them. */
  static List<Path> javas() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    Set<Path> homes = new LinkedHashSet<>(Set.of(own));
    try (Stream<Path> beside = Files.list(Objects.requireNonNull(own.getParent()))) {
      for (Path home : beside.filter(LoopbackProviderIT::isRecent).sorted().toList()) {
        homes.add(home.toRealPath());
      }
    }
    return homes.stream().map(home -> home.resolve("bin/java")).toList();
  }

  /** A JDK says its version in a file: {@code JAVA_VERSION="17.0.15"}. */
  private static boolean isRecent(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.readAllLines(home.resolve("release")).stream()
              .filter(line -> line.startsWith("JAVA_VERSION=\""))
              .map(line -> line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1"))
              .anyMatch(feature -> Integer.parseInt(feature) >= OLDEST);
    } catch (IOException | NumberFormatException noJdk) {
      return false;
    }
  }

  private static void check(String output) {
    String[] words = output.split("\\s+", -1);
    assertEquals("wherry-listening", words[0]);
    assertEquals("true", words[2]);
    assertEquals(words[1], words[3]);
  }

  @Test
  void withoutItTheServerIsOpen() throws Exception {
    assertEquals("false", run(javas().get(0), List.of()).split(" ", -1)[0]);
  }

  private static String run(Path java, List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Bound.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
