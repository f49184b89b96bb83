package dev.wherry.cli.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.distribution.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiArtifactsTest {

  private static final Path JAR = Path.of("dev", "wherry", "api", "api.jar");

  @TempDir private Path root;
  private Path installed;

  @BeforeEach
  void carry() throws IOException {
    Path carried = root.resolve("distribution/repository").resolve(JAR);
    Files.createDirectories(carried.getParent());
    Files.writeString(carried, "new");
    installed = root.resolve("home/.m2/repository").resolve(JAR);
  }

  @Test
  void copiesWhatIsMissing() throws IOException {
    assertEquals(List.of(JAR), artifacts().missing());
    assertTrue(artifacts().install().isPresent());
    assertEquals("new", Files.readString(installed));
    assertEquals(List.of(), artifacts().missing());
  }

  @Test
  void replacesWhatIsDifferentAndLeavesNothingElse() throws IOException {
    Files.createDirectories(installed.getParent());
    Files.writeString(installed, "old");
    artifacts().install();
    assertEquals("new", Files.readString(installed));
    try (Stream<Path> files = Files.list(installed.getParent())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void doesNothingTwice() throws IOException {
    artifacts().install();
    assertEquals(Optional.empty(), artifacts().install());
  }

  @Test
  void hasNothingOutsideADistribution() throws IOException {
    Distribution none = new Distribution("9", Optional.empty());
    LocalRepository repository = new LocalRepository(Map.of(), root);
    assertEquals(List.of(), new ApiArtifacts(none, repository).missing());
  }

  private ApiArtifacts artifacts() {
    return new ApiArtifacts(
        new Distribution("9", Optional.of(root.resolve("distribution"))),
        new LocalRepository(Map.of(), root.resolve("home")));
  }
}
