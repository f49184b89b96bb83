package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, its folder and the launcher. */
class DistributionIT {

  @TempDir private Path directory;

  @Test
  void startsFromAnyFolderThroughALinkWithSpaces() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("a link"), Installed.launcher());
    Installed.Result result =
        Installed.run(directory, List.of(link.toString(), "version"), Installed.environment());
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(result.out().startsWith("wherry "), result.out());
    assertEquals("", result.err());
  }

  @Test
  void bringsClassDataForTheJdkOfTheBuild() throws IOException {
    String runtime = System.getProperty("java.runtime.version");
    Path archive = Installed.home().resolve("lib/java-" + runtime + ".jsa");
    assertTrue(Files.size(archive) > 1_000_000, archive::toString);
  }

  @Test
  void loadsItsClassesFromTheClassData() throws Exception {
    Path log = directory.resolve("classes.log");
    Map<String, String> environment = new HashMap<>(Installed.environment());
    environment.put("WHERRY_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    Installed.run(directory, List.of(Installed.launcher().toString(), "version"), environment);
    long shared =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" picocli."))
            .filter(line -> line.contains("source: shared objects file"))
            .count();
    assertTrue(shared > 50, "shared classes of picocli: " + shared);
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Path home = Files.createDirectories(directory.resolve("jdk"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 9\n");
    assertTrue(java.toFile().setExecutable(true));
    Installed.Result result =
        Installed.run(
            directory,
            List.of(Installed.launcher().toString(), "version"),
            Map.of("JAVA_HOME", home.toString()));
    assertEquals(2, result.exitCode());
    assertEquals(
        "error: Wherry needs Java 17 or later, and " + java + " is 11.0.2\n", result.err());
  }

  @Test
  void saysWhereJavaIsMissing() throws Exception {
    Installed.Result result =
        Installed.run(
            directory,
            List.of(Installed.launcher().toString(), "version"),
            Map.of("JAVA_HOME", directory.toString()));
    assertEquals(2, result.exitCode());
    assertTrue(result.err().contains("there is no bin/java"), result.err());
  }

  @Test
  void keepsTheClientsOfTheCloudsOffItsClassPath() throws IOException {
    for (String cloud : List.of("aws", "gcp")) {
      List<String> clients = filesBelow(Installed.home().resolve("lib").resolve(cloud));
      assertTrue(clients.size() > 20, clients::toString);
    }
    try (Stream<Path> files = Files.list(Installed.home().resolve("lib"))) {
      List<String> onThePath = files.map(file -> file.getFileName().toString()).toList();
      assertTrue(
          onThePath.stream().anyMatch(name -> name.startsWith("picocli-")), onThePath::toString);
      assertTrue(
          onThePath.stream().noneMatch(name -> name.matches("(sdk-core|gax|guava)-.*")),
          onThePath::toString);
    }
  }

  @Test
  void endsQuietlyWhenItsReaderGoesAway() throws Exception {
    String line = "'" + Installed.launcher() + "' schema | head -c 1";
    Installed.Result result =
        Installed.run(directory, List.of("sh", "-c", line), Installed.environment());
    assertEquals("", result.err());
    assertEquals(1, result.out().length());
  }

  @Test
  void zipsWithOneFixedTime() throws IOException {
    Path zip = Path.of(Installed.home() + ".zip");
    Set<String> names = new HashSet<>();
    Set<Long> times = new HashSet<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> e = file.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        names.add(entry.getName().replaceFirst("^[^/]+/", ""));
        times.add(entry.getTime());
      }
    }
    assertEquals(1, times.size(), times::toString);
    assertTrue(
        names.containsAll(List.of("bin/wherry", "bin/wherry.cmd", "LICENSE", "lib/build-id")));
    assertTrue(names.stream().noneMatch(name -> name.endsWith(".jsa")), names::toString);
  }

  @Test
  void carriesTheApiWithPomsThatNeedNoParent() throws IOException {
    List<Path> poms = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Installed.home().resolve("repository"))) {
      files.filter(file -> file.toString().endsWith(".pom")).forEach(poms::add);
    }
    assertEquals(3, poms.size());
    for (Path pom : poms) {
      assertFalse(Files.readString(pom).contains("<parent>"), pom::toString);
      String name = pom.getFileName().toString();
      assertTrue(Files.exists(pom.resolveSibling(name.replace(".pom", ".jar"))), name);
    }
  }

  @Test
  void makesClassDataWhereverItIsUnpacked() throws Exception {
    Installed.run(directory, List.of("jar", "xf", Installed.home() + ".zip"), Map.of());
    Path launcher = directory.resolve(Installed.home().getFileName()).resolve("bin/wherry");
    Map<String, String> environment = new HashMap<>(Installed.environment());
    environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    Installed.Result result =
        Installed.run(directory, List.of("sh", launcher.toString(), "version"), environment);
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("", result.err());
    awaitClassData(directory.resolve("cache/wherry/class-data"));
  }

  /** Made in the background, under a name of its own until it is whole. */
  private static void awaitClassData(Path cache) throws Exception {
    Instant end = Instant.now().plusSeconds(120);
    while (true) {
      List<String> names = filesBelow(cache);
      if (names.size() == 1 && names.get(0).endsWith(".jsa")) {
        return;
      }
      assertTrue(Instant.now().isBefore(end), names::toString);
      Thread.sleep(100);
    }
  }

  private static List<String> filesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }
}
