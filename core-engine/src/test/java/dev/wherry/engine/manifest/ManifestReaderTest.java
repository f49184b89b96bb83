package dev.wherry.engine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of golden files cannot show. */
class ManifestReaderTest {

  @TempDir Path folder;

  @Test
  void fiveMegabytesAreRefused() throws IOException {
    Manifest manifest = read("app: large\ndescription: " + "x".repeat(5_000_000) + "\n");
    assertEquals(List.of("W0109"), codes(manifest));
  }

  @Test
  void largeIncludesAreRefused() throws IOException {
    Files.writeString(folder.resolve("large.yml"), "x-a: " + "x".repeat(1_000_001));
    assertEquals(List.of("W0109"), codes(read("app: parts\ninclude: large.yml\n")));
  }

  @Test
  void aFolderIsNoManifest() throws IOException {
    Files.writeString(folder.resolve("wherry.yml"), "app: inside\n");
    Manifest manifest = ManifestReader.read(new ManifestRequest(folder, Map.of(), Map.of()));
    Diagnostic problem = manifest.diagnostics().get(0);
    assertEquals("W0101", problem.code());
    assertEquals(
        "did you mean `" + folder.resolve("wherry.yml") + "`?", problem.hint().orElseThrow());
  }

  @Test
  void linksCannotLeaveTheFolder() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.yml"), "functions: {}\n");
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.createSymbolicLink(project.resolve("a.yml"), outside.resolve("a.yml"));
    Files.writeString(project.resolve("wherry.yml"), "app: links\ninclude: \"[a-b].yml\"\n");
    Manifest manifest =
        ManifestReader.read(new ManifestRequest(project.resolve("wherry.yml"), Map.of(), Map.of()));
    assertEquals(List.of("W0124"), codes(manifest));
  }

  @Test
  void watchedFilesAreAllThatCount() throws IOException {
    Files.writeString(folder.resolve("part.yml"), "functions: {}\n");
    Manifest manifest = read("app: parts\ninclude: part.yml\n");
    assertEquals(
        Set.of(folder.resolve("wherry.yml"), folder.resolve("part.yml"), folder.resolve(".env")),
        manifest.files());
  }

  @Test
  void targetsKeepTheirOrder() throws IOException {
    Manifest manifest =
        read(
            """
            app: targets
            targets:
              tokyo: { provider: aws, region: ap-northeast-1 }
              gcp: { region: asia-northeast3, project: my-project }
            """);
    assertEquals(
        List.of("tokyo aws", "gcp gcp"),
        manifest.targets().stream().map(t -> t.name() + " " + t.provider()).toList());
    Resolution resolution = manifest.resolve(new StageName("dev"), manifest.targets().get(0));
    assertEquals("ap-northeast-1", resolution.target().region().orElseThrow());
  }

  @Test
  void modelKnowsWhereItWasWritten() throws IOException {
    Manifest manifest =
        read(
            """
            app: places
            defaults: { memory: 1GB }
            functions:
              greet:
                handler: com.example.Greet
                on:
                  - http: GET /
            """);
    var function =
        manifest
            .resolve(new StageName("dev"), Target.local())
            .application()
            .orElseThrow()
            .functions()
            .values()
            .iterator()
            .next();
    assertTrue(function.origin().location().toString().endsWith("wherry.yml:4:3"));
    assertTrue(function.origin().at("handler").toString().endsWith("wherry.yml:5:14"));
    assertTrue(function.origin().at("memory").toString().endsWith("wherry.yml:2:21"));
    assertTrue(function.origin().at("timeout").toString().endsWith("wherry.yml:4:3"));
    assertTrue(function.triggers().get(0).origin().location().toString().endsWith("7:9"));
  }

  private Manifest read(String text) throws IOException {
    Path file = folder.resolve("wherry.yml");
    Files.writeString(file, text);
    return ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
  }

  private static List<String> codes(Manifest manifest) {
    return manifest.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
