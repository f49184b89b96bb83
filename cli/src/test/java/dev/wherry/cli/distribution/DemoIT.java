package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, end to end. */
class DemoIT {

  @TempDir private Path directory;

  @Test
  void answersOverHttpAndTellsPrograms() throws Exception {
    Installed.Result result = Installed.wherry(directory, "demo", "shop", "--json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode demo = new ObjectMapper().readTree(result.out());
    assertEquals(1, demo.get("version").asInt());
    JsonNode local = demo.at("/targets/0");
    assertEquals("local", local.get("target").asText());
    assertEquals(200, local.get("status").asInt());
    assertTrue(local.get("coldStartMs").asDouble() > 0, result.out());
    assertTrue(local.get("artifactBytes").asLong() > 0, result.out());
    assertFalse(local.get("runtime").asText().isEmpty());
    assertTrue(Files.exists(Path.of(local.get("artifactPath").asText())), result.out());
  }

  @Test
  void keepsTheArtifactThatItNamesToPrograms() throws Exception {
    Installed.Result result = Installed.wherry(directory, "demo", "--json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode local = new ObjectMapper().readTree(result.out()).at("/targets/0");
    assertTrue(Files.exists(Path.of(local.get("artifactPath").asText())), result.out());
  }

  @Test
  void showsATableToPeople() throws Exception {
    Installed.Result result = Installed.wherry(directory, "demo");
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(
        result.out().contains("GET /fares/kew/greenwich?passengers=2\n  200 {\"miles\":18"),
        result.out());
    assertTrue(result.out().matches("(?s).*\nlocal +wherry dev, Java \\d+ +200 .*"), result.out());
    assertTrue(result.err().contains("Still to come"), result.err());
  }
}
