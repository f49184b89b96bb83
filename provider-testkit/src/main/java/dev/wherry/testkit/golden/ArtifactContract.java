package dev.wherry.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.model.ProjectCode;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.testkit.runtime.ProbeArtifact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one artifact of the case {@code hello}, assembled and unpacked, for a provider to look at.
 */
public abstract class ArtifactContract {

  private static final String LIBRARY = "my library 1.0.jar";

  /** Where the project and its artifact are. */
  @TempDir protected Path folder = Path.of(".");

  /** For those that inherit it. */
  protected ArtifactContract() {}

  /** Lays artifacts out, with the adapter that this build has. */
  protected abstract CloudProvider provider();

  /** Where libraries are in an artifact. */
  protected abstract String libraries();

  /** Assembles and unpacks it. */
  @BeforeEach
  final void unpack() throws IOException {
    Path library = jar(LIBRARY, "com/example/library/Used.class");
    Path jar = jar("own.jar", "com/example/Greet.class");
    ProjectCode project =
        new ProjectCode(
            folder, jar, List.of(library), List.of(), List.of(), List.of(), List.of(), List.of());
    List<ArtifactLayout> layouts = layouts("hello");
    assertEquals(1, layouts.size());
    Map<?, Artifact> artifacts =
        new Assembler()
            .assemble(layouts, new AssemblySource(project, Map.of()), folder.resolve("out"));
    ProbeArtifact.unzip(
        Objects.requireNonNull(artifacts.get(layouts.get(0).id())).file(), unpacked());
  }

  private Path jar(String name, String entry) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[] {1, 2, 3});
      zip.closeEntry();
    }
    return jar;
  }

  /** The folder that it was unpacked to. */
  protected final Path unpacked() {
    return folder.resolve("unpacked");
  }

  /** How the artifacts of a case are laid out. */
  protected final List<ArtifactLayout> layouts(String name) {
    return new GoldenCases(provider()).of(name).compile().artifacts();
  }

  /** What stands in a folder, in order. */
  protected static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** A library is the file that the user has. */
  @Test
  final void librariesAreUnchanged() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(folder.resolve(LIBRARY)),
        Files.readAllBytes(unpacked().resolve(libraries()).resolve(LIBRARY)));
  }
}
