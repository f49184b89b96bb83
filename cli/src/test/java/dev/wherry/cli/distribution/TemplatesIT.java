package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each template as a user meets it: scaffolded, tested, validated, served, called. */
class TemplatesIT {

  private static final String TARGETS =
      """
      targets:
        azure: { region: koreacentral, subscription: 00000000-0000-0000-0000-000000000001 }
        gcp: { project: my-project, region: asia-northeast3 }
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "minimal, /hello/Ada, 'Hello, Ada!'",
    "http-api, /fares/kew/greenwich?passengers=2, '54.00'"
  })
  void works(String template, String path, String expected) throws Exception {
    assertDone(Installed.wherry(directory, "init", "shop", "--template", template));
    Path project = directory.resolve("shop");
    List<String> maven = new ArrayList<>(List.of("mvn"));
    maven.addAll(Installed.mavenOptions());
    maven.add("test");
    assertDone(Installed.run(project, maven, Installed.environment()));
    Installed.Result validated = Installed.wherry(project, "validate", "--json");
    assertDone(validated);
    assertEquals(
        0, new ObjectMapper().readTree(validated.out()).get("diagnostics").size(), validated.out());
    String local = serve(project, path);
    assertTrue(local.contains(expected), local);
    assertEquals(local, serve(project, path, "--on", "gcp"));
    Path manifest = project.resolve("wherry.yml");
    Files.writeString(manifest, Files.readString(manifest) + TARGETS);
    builds(project, "azure", "[0-9a-f]{64}[.]zip", "template[.]json");
    builds(
        project,
        "gcp",
        "[0-9a-f]{64}[.]zip",
        "imports[.]json",
        "main[.]tf[.]json",
        "requests[.]json");
  }

  /** What is built has files of these names, in the order of the alphabet. */
  private static void builds(Path project, String target, String... names) throws Exception {
    assertDone(Installed.wherry(project, "validate", "--target", target));
    assertDone(Installed.wherry(project, "build", "--target", target));
    try (Stream<Path> built = Files.list(project.resolve("build/wherry").resolve(target))) {
      List<String> found = built.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(names.length, found.size(), found.toString());
      for (int i = 0; i < names.length; i++) {
        assertTrue(found.get(i).matches(names[i]), found.toString());
      }
    }
  }

  private static String serve(Path project, String path, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Installed.launcher().toString(), "dev", "--port", "0", "--json", "--no-watch"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Installed.environment());
    builder.directory(project.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process dev = builder.start();
    try (BufferedReader out = dev.inputReader(StandardCharsets.UTF_8)) {
      JsonNode ready = new ObjectMapper().readTree(out.readLine());
      URI url = URI.create(ready.get("url").asText()).resolve(path);
      try (InputStream answer = url.toURL().openStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      dev.destroy();
      dev.waitFor();
    }
  }

  private static void assertDone(Installed.Result result) {
    assertEquals(0, result.exitCode(), result.out() + result.err());
  }
}
