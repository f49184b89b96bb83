package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class BuildCommandTest extends OnOneCloud {

  @Test
  void writesArtifactsAndTheProvidersOwnFiles() {
    assertEquals(0, cli.run("build"), cli::err);

    List<String> lines = cli.out().lines().toList();
    assertEquals("build/wherry/aws/blueprint.txt", lines.get(0));
    assertTrue(lines.get(1).matches("build/wherry/aws/[0-9a-f]{64}\\.zip   [0-9.]+ kB"), cli::out);
    assertEquals(2, lines.size());
    assertEquals(Set.of(), cloud.live());
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void whatIsTooLargeForATargetIsNamedAtTheManifestsLine() throws IOException {
    byte[] random = new byte[1_500_000];
    new Random(1).nextBytes(random);
    project.library("large.jar", random);

    assertEquals(3, cli.run("build"));

    assertTrue(cli.err().contains("error[W0319]: the code for target `aws` has 1.5 MB"), cli::err);
    assertTrue(cli.err().contains("aws takes 1.0 MB"), cli::err);
    assertTrue(cli.err().contains("/wherry.yml:3:1\n"), cli::err);
    assertTrue(cli.err().contains("`lib/large.jar` 1.5 MB"), cli::err);
    assertEquals(3, cli.run("deploy", "--yes"));
    assertEquals(Set.of(), cloud.live());
  }

  @Test
  void theGeneratedEntryPointsAreInTheArtifact() throws IOException {
    project.withApi();
    assertEquals(0, cli.run("build", "--json"), cli::err);

    Path zip = Path.of(cli.json().at("/targets/0/artifacts/0/file").asText());
    Map<String, byte[]> entries = entries(Files.readAllBytes(zip));
    assertEquals(
        Set.of("lib/app.jar", "lib/entry-points.jar", "lib/wherry-function-api.jar"),
        entries.keySet());
    Set<String> generated =
        entries(entries.getOrDefault("lib/entry-points.jar", new byte[0])).keySet();
    assertTrue(
        generated.contains("dev/wherry/cli/sample/Greet$$WherryFunction.class"),
        generated::toString);
    assertTrue(
        generated.contains("dev/wherry/cli/sample/Tick$$WherryFunction.class"),
        generated::toString);
  }

  @Test
  void twiceGivesTheSameBytes() throws IOException {
    cli.run("build");
    Map<Path, String> once = files();
    for (Path file : once.keySet()) {
      Files.delete(file);
    }
    assertEquals(0, cli.run("build"));
    assertEquals(once, files());
    assertEquals(2, once.size());
  }

  @Test
  void whatAnEarlierBuildLeftIsTakenAway() throws IOException {
    Path stale = cli.directory.resolve("build/wherry/aws/nested/old.json");
    Files.createDirectories(stale.resolveSibling("."));
    Files.writeString(stale, "{}");
    Files.writeString(cli.directory.resolve("build/wherry/aws/old.zip"), "");
    assertEquals(0, cli.run("build"));
    assertEquals(2, files().size());
  }

  @Test
  void tellsProgramsWhatWasWritten() {
    assertEquals(0, cli.run("build", "--target", "aws", "--json"));
    assertEquals(1, cli.json().get("version").asInt());
    assertEquals("aws", cli.json().at("/targets/0/target").asText());
    assertTrue(cli.json().at("/targets/0/artifacts/0/bytes").asLong() > 0);
    assertEquals(64, cli.json().at("/targets/0/artifacts/0/digest").asText().length());
    assertTrue(cli.json().at("/targets/0/files/0").asText().endsWith("blueprint.txt"));
  }

  @Test
  void stopsBeforeAnythingIsBuiltWhenATargetLacksSomething() {
    project.manifest(
        SampleProject.ON_AWS.replace("stripe-key: secret", "stripe-key: secret\n  jobs: queue"));
    assertEquals(3, cli.run("build"));
    assertTrue(cli.err().contains("error[W0404]: `aws` has no queue"), cli.err());
    assertTrue(cli.err().contains("wherry.yml:18:"), cli.err());
    assertFalse(Files.exists(cli.directory.resolve("build")));
  }

  @Test
  void needsATargetWhereThereAreSeveral() {
    project.manifest(SampleProject.ON_TWO);
    assertEquals(2, cli.run("build"));
    assertEquals(
        "error: the manifest has several targets, so one must be named\n"
            + "  hint: `--target` with aws, tokyo\n",
        cli.err());
    assertEquals(0, cli.run("build", "--target", "all"));
    assertTrue(Files.exists(cli.directory.resolve("build/wherry/tokyo/blueprint.txt")));
  }

  @Test
  void hintsAtTheNearestTarget() {
    assertEquals(2, cli.run("build", "--target", "awz"));
    assertEquals(
        "error: the manifest has no target `awz`\n  hint: did you mean `aws`?\n", cli.err());
  }

  @Test
  void saysWhereAManifestHasNoTargets() {
    project.manifest(SampleProject.MANIFEST);
    assertEquals(2, cli.run("build"));
    assertTrue(cli.err().startsWith("error: the manifest has no targets\n"), cli.err());
  }

  @Test
  void saysWhichProviderIsToCome() {
    project.manifest(SampleProject.MANIFEST + "targets:\n  naver: { region: KR }\n");
    assertEquals(3, cli.run("build"));
    assertTrue(cli.err().contains("no compiler for `naver`"), cli.err());
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(cli.directory.resolve("build/wherry"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (file.endsWith(".lock")) {
          continue;
        }
        contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
