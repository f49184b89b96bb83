package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.model.ProjectCode;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.testkit.golden.CompiledCase;
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

/** The zip is an app directory as Azure's host and worker read it. */
class ArtifactTest {

  private static final AzureProvider PROVIDER = new AzureProvider();

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
    List<ArtifactLayout> layouts = layouts("hello");
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

  /** The worker would put a folder that ends in lib on its own class path. */
  @Test
  void theRootHoldsWhatTheHostAndTheWorkerRead() throws IOException {
    assertEquals(
        List.of("app", "host.json", "wherry-azure.jar", "wherry-invoke", "wherry-routes"),
        names(unpacked));
  }

  @Test
  void everyEntryPointIsAMethodOfTheJarThatItNames() throws Exception {
    for (String function : List.of("wherry-invoke", "wherry-routes")) {
      Path file = unpacked.resolve(function).resolve("function.json");
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      Path jar = file.getParent().resolve(json.path("scriptFile").asText());
      String entry = json.path("entryPoint").asText();
      int point = entry.lastIndexOf('.');
      String type = entry.substring(0, point).replace('.', '/') + ".class";
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        byte[] bytes = zip.getInputStream(zip.getEntry(type)).readAllBytes();
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(entry.substring(point + 1)), entry);
      }
    }
  }

  @Test
  void librariesAreUnchangedInTheNestedFolder() throws IOException {
    Path copy = unpacked.resolve("app").resolve(library.getFileName().toString());
    assertArrayEquals(Files.readAllBytes(library), Files.readAllBytes(copy));
  }

  @Test
  void theClassPathLeadsToEverythingOfTheNestedFolder() throws Exception {
    URL[] path = {unpacked.resolve("app/class-path.jar").toUri().toURL()};
    try (URLClassLoader user = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      for (String name :
          List.of(
              "com/example/Greet.class",
              "com/example/library/Used.class",
              "dev/wherry/azure/runtime/package-info.class",
              "dev/wherry/runtime/package-info.class")) {
        assertNotNull(user.findResource(name), name);
      }
    }
  }

  @Test
  void ourPartIsSmall() throws IOException {
    long bytes = Files.size(unpacked.resolve("wherry-azure.jar"));
    for (String name : names(unpacked.resolve("app"))) {
      boolean ours = name.startsWith("wherry-") && name.endsWith(".jar");
      bytes += ours ? Files.size(unpacked.resolve("app").resolve(name)) : 0;
    }
    assertTrue(bytes < 500_000, bytes + " bytes");
  }

  @Test
  void whatChecksTokensIsThereForThoseThatAsk() {
    List<ArtifactLayout> shop = layouts("shop");
    assertEquals(3, shop.size());
    assertFalse(hasTokens(shop.get(0)), "nobody there asks");
    assertTrue(hasTokens(shop.get(1)), "orders asks");
  }

  private static boolean hasTokens(ArtifactLayout layout) {
    return layout.entries().containsKey("app/nimbus-jose-jwt.jar");
  }

  private static List<ArtifactLayout> layouts(String name) {
    return new CompiledCase(Golden.of(name).folder(), PROVIDER).compile().artifacts();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
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
