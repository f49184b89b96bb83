package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.cloud.functions.HttpFunction;
import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.model.ProjectCode;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactLayout;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip is what Google's buildpack takes without a build file. */
class ArtifactTest {

  @TempDir Path folder = Path.of(".");

  private Path unpacked = Path.of(".");
  private Path library = Path.of(".");

  @BeforeEach
  void unpack() throws IOException {
    library = jar("my library 1.0.jar", "com/example/library/Used.class");
    Path jar = jar("own.jar", "com/example/Greet.class");
    ProjectCode project =
        new ProjectCode(
            folder, jar, List.of(library), List.of(), List.of(), List.of(), List.of(), List.of());
    List<ArtifactLayout> layouts = GoldenCase.of("hello").compile(new GcpProvider()).artifacts();
    assertEquals(1, layouts.size());
    Artifact artifact =
        new Assembler()
            .assemble(layouts, new AssemblySource(project, Map.of()), folder.resolve("out"))
            .get(layouts.get(0).id());
    unpacked = Files.createDirectory(folder.resolve("unpacked"));
    try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = unpacked.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }

  @Test
  void theRootHasOneJarAndNoBuildFile() throws IOException {
    try (Stream<Path> root = Files.list(unpacked)) {
      assertEquals(
          List.of("function.jar", "lib"),
          root.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void librariesAreUnchanged() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(library),
        Files.readAllBytes(unpacked.resolve("lib").resolve(library.getFileName().toString())));
  }

  @Test
  void theOneJarLeadsToEverything() throws Exception {
    URL framework = HttpFunction.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader invoker =
            new URLClassLoader(new URL[] {framework}, ClassLoader.getPlatformClassLoader());
        URLClassLoader user =
            new URLClassLoader(
                new URL[] {new File(unpacked.toFile(), "function.jar").toURI().toURL()}, invoker)) {
      Class<?> entry = user.loadClass("dev.wherry.gcp.runtime.CloudFunction");
      assertSame(user, entry.getClassLoader());
      for (String name :
          List.of(
              "com/example/Greet.class",
              "com/example/library/Used.class",
              "dev/wherry/runtime/package-info.class")) {
        assertNotNull(user.findResource(name), name);
      }
    }
  }

  @Test
  void whatChecksTokensIsThereForThoseThatAsk() {
    assertEquals(
        List.of("lib/wherry-function-jwt.jar", "lib/nimbus-jose-jwt.jar"),
        paths("shop").filter(path -> path.contains("jwt")).toList());
    assertEquals(List.of(), paths("hello").filter(path -> path.contains("jwt")).toList());
  }

  private static Stream<String> paths(String app) {
    return GoldenCase.of(app)
        .compile(new GcpProvider())
        .artifacts()
        .get(0)
        .entries()
        .keySet()
        .stream();
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
}
