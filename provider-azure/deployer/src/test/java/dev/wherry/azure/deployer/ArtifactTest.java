package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.testkit.golden.ArtifactContract;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The zip is an app directory as Azure's host and worker read it. */
class ArtifactTest extends ArtifactContract {

  @Override
  protected CloudProvider provider() {
    return new AzureProvider();
  }

  @Override
  protected String libraries() {
    return "app";
  }

  /** The worker would put a folder that ends in lib on its own class path. */
  @Test
  void theRootHoldsWhatTheHostAndTheWorkerRead() throws IOException {
    assertEquals(
        List.of("app", "host.json", "wherry-azure.jar", "wherry-invoke", "wherry-routes"),
        names(unpacked()));
  }

  @Test
  void everyEntryPointIsAMethodOfTheJarThatItNames() throws Exception {
    for (String function : List.of("wherry-invoke", "wherry-routes")) {
      Path file = unpacked().resolve(function).resolve("function.json");
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
  void theClassPathLeadsToEverythingOfTheNestedFolder() throws Exception {
    URL[] path = {unpacked().resolve("app/class-path.jar").toUri().toURL()};
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
    long bytes = Files.size(unpacked().resolve("wherry-azure.jar"));
    for (String name : names(unpacked().resolve("app"))) {
      boolean ours = name.startsWith("wherry-") && name.endsWith(".jar");
      bytes += ours ? Files.size(unpacked().resolve("app").resolve(name)) : 0;
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
}
