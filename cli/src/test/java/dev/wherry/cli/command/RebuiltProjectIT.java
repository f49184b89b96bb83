package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wherry.cli.distribution.Installed;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that is built again without a change, by a build that writes times into its jar. */
class RebuiltProjectIT {

  @TempDir private Path root;

  @Test
  void planIsEmptyAfterARebuildWithoutOutputTimestamp() throws Exception {
    Cli cli = new Cli(root);
    cli.cloud("aws", ReferenceStyle.RESOURCES);
    done(Installed.wherry(cli.directory, "init", "shop", "--template", "minimal"));
    Path project = cli.directory.resolve("shop");
    prepare(project);

    byte[] first = packaged(project);
    assertEquals(0, cli.run("deploy", "-f", "shop", "--yes"), cli::err);
    haveOtherTimes(project.resolve("target/classes"));
    byte[] second = packaged(project);

    assertFalse(Arrays.equals(first, second), "the jars differ by the times in them");
    assertEquals(0, cli.next("plan", "-f", "shop"), cli::err);
    assertEquals("aws: nothing to change\n", cli.out());

    Path source = project.resolve("src/main/java/com/example/Hello.java");
    Files.writeString(source, Files.readString(source).replace("Hello, ", "Good day, "));
    Files.delete(project.resolve("target/classes/com/example/Hello.class"));
    packaged(project);
    assertEquals(0, cli.next("plan", "-f", "shop"), cli::err);
    assertEquals("aws: 1 to update", cli.out().lines().findFirst().orElse(""), cli::out);
  }

  private static void prepare(Path project) throws IOException {
    Path pom = project.resolve("pom.xml");
    String text = Files.readString(pom);
    String without = text.replaceAll("\\s*<project.build.outputTimestamp>.*>", "");
    assertFalse(without.equals(text), "the template sets it");
    Files.writeString(pom, without);
    Files.createDirectories(project.resolve("libraries"));
    Path api = Installed.home().resolve("repository/dev/wherry/wherry-function-api");
    try (Stream<Path> files = Files.walk(api)) {
      Path jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
      Files.copy(jar, project.resolve("libraries").resolve(jar.getFileName()));
    }
    Files.writeString(
        project.resolve("wherry.yml"),
        Files.readString(project.resolve("wherry.yml"))
            + """
            build:
              jar: target/shop-1.0.0.jar
              libraries: libraries
            targets:
              aws: { region: eu-central-1 }
            """);
  }

  private static byte[] packaged(Path project) throws IOException, InterruptedException {
    Path jar = project.resolve("target/shop-1.0.0.jar");
    Files.deleteIfExists(jar);
    List<String> maven = new ArrayList<>(List.of("mvn"));
    maven.addAll(Installed.mavenOptions());
    maven.addAll(List.of("-DskipTests", "package"));
    done(Installed.run(project, maven, Installed.environment()));
    return Files.readAllBytes(jar);
  }

  private static void haveOtherTimes(Path classes) throws IOException {
    FileTime later = FileTime.from(Instant.now().plusSeconds(3_600));
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, later);
      }
    }
  }

  private static void done(Installed.Result result) {
    assertEquals(0, result.exitCode(), result.out() + result.err());
  }
}
