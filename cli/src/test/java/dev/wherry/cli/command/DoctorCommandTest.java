package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() throws IOException {
    cli = new Cli(root);
    Path tools = Files.createDirectories(root.resolve("tools"));
    Path mvn = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho 'Apache Maven 3.9.9'\n");
    assertTrue(mvn.toFile().setExecutable(true));
    cli.terminal.with("PATH", tools.toString());
  }

  @Test
  void findsWhatIsGood() {
    SampleProject.in(cli.directory);
    assertEquals(0, cli.run("doctor"), cli::out);
    assertTrue(cli.out().contains("ok       Java: JDK "), cli.out());
    assertTrue(cli.out().contains("ok       build tool: Apache Maven 3.9.9 ("), cli.out());
    assertTrue(cli.out().contains("wherry.yml reads without an error\n"), cli.out());
  }

  @Test
  void saysHowToFixAMissingBuildTool() {
    cli.terminal.with("PATH", root.resolve("empty").toString());
    assertEquals(2, cli.run("doctor"));
    assertTrue(
        cli.out()
            .contains(
                "error    build tool: `mvn` is not on the path\n         install Maven 3.8 or"),
        cli.out());
  }

  @Test
  void countsTheErrorsOfAManifest() throws IOException {
    Files.writeString(cli.directory.resolve("wherry.yml"), "app: sample\nfunctons: {}\n");
    assertEquals(2, cli.run("doctor", "--json"));
    JsonNode findings = cli.json().get("findings");
    JsonNode manifest = find(findings, "manifest");
    assertEquals("bad", manifest.get("health").asText());
    assertEquals("`wherry validate` shows where", manifest.get("fix").asText());
  }

  @Test
  void copiesTheApiWhenAsked() {
    assertEquals(0, cli.run("doctor"));
    assertTrue(cli.out().contains("warning  function API: wherry-function-api 9 is not"));
    cli.run("doctor", "--fix");
    assertTrue(cli.out().contains("ok       function API: wherry-function-api 9 in "), cli.out());
    assertFalse(cli.err().isEmpty());
  }

  private static JsonNode find(JsonNode findings, String subject) {
    for (JsonNode finding : findings) {
      if (finding.get("subject").asText().equals(subject)) {
        return finding;
      }
    }
    throw new AssertionError("no finding on " + subject);
  }
}
