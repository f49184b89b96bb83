package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.local.worker.WorkerHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
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
    JsonNode aws = demo.at("/targets/1");
    assertEquals("aws", aws.get("target").asText());
    assertEquals(200, aws.get("status").asInt());
    assertTrue(aws.get("coldStartMs").asDouble() > 0, result.out());
    assertTrue(aws.get("artifactBytes").asLong() > 0, result.out());
    String runtime = aws.get("runtime").asText();
    assertTrue(
        runtime.contains(
            System.getProperty("os.name").equals("Linux") ? "client, Java" : "in place"),
        runtime);
    assertEquals(
        Set.of(
            "0-wherry-aws-runtime.jar",
            "0-wherry-entry-points.jar",
            "0-wherry-function-runtime.jar",
            "demo.jar"),
        ownJars(Path.of(aws.get("artifactPath").asText())));
  }

  @Test
  void answersOnGooglesInvoker() throws Exception {
    Installed.Result result = Installed.wherry(directory, "demo", "shop", "--json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode gcp = new ObjectMapper().readTree(result.out()).at("/targets/2");
    assertEquals("gcp", gcp.get("target").asText());
    assertEquals(200, gcp.get("status").asInt());
    assertTrue(gcp.get("coldStartMs").asDouble() > 0, result.out());
    assertTrue(gcp.get("runtime").asText().startsWith("Google's invoker 1."), result.out());
    Path artifact = Path.of(gcp.get("artifactPath").asText());
    assertEquals(Files.size(artifact), gcp.get("artifactBytes").asLong());
    assertEquals(
        Set.of(
            "demo.jar",
            "function.jar",
            "wherry-entry-points.jar",
            "wherry-function-runtime.jar",
            "wherry-gcp-runtime.jar"),
        ownJars(artifact));
  }

  /** Where no worker is, the same zip answers in the command's own process. */
  @Test
  void withoutAzuresWorkerTheBuiltAppItselfAnswers() throws Exception {
    Map<String, String> environment = new HashMap<>(Installed.environment());
    environment.put(WorkerHome.VARIABLE, directory.toString());
    List<String> command = List.of(Installed.launcher().toString(), "demo", "shop", "--json");
    Installed.Result result = Installed.run(directory, command, environment);
    assertEquals(0, result.exitCode(), result.err());
    JsonNode demo = new ObjectMapper().readTree(result.out());
    JsonNode azure = demo.at("/targets/3");
    assertEquals(200, azure.get("status").asInt(), result.out());
    assertEquals(
        "the built app in Wherry's own Java "
            + Runtime.version().feature()
            + ", in place of Azure's worker",
        azure.get("runtime").asText());
    assertTrue(azure.get("coldStartMs").asDouble() > 0, result.out());
    assertEquals(
        Files.size(Path.of(azure.get("artifactPath").asText())),
        azure.get("artifactBytes").asLong());
    assertTrue(result.err().contains("workers/java"), result.err());
  }

  @Test
  void answersOnAzuresWorkerOrSaysWhatStoodIn() throws Exception {
    Installed.Result result = Installed.wherry(directory, "demo", "shop", "--json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode azure = new ObjectMapper().readTree(result.out()).at("/targets/3");
    assertEquals("azure", azure.get("target").asText());
    assertEquals(200, azure.get("status").asInt());
    assertTrue(azure.get("coldStartMs").asDouble() > 0, result.out());
    String runtime = azure.get("runtime").asText();
    assertTrue(
        runtime.startsWith("Azure's worker") || runtime.endsWith("in place of Azure's worker"),
        runtime);
    assertEquals(
        runtime.endsWith("in place of Azure's worker"),
        result.err().contains("Azure Functions Core Tools"),
        result.err());
    assertEquals(
        Set.of(
            "app/class-path.jar",
            "app/demo.jar",
            "app/wherry-azure-runtime.jar",
            "app/wherry-entry-points.jar",
            "app/wherry-function-runtime.jar",
            "wherry-azure.jar"),
        ownJars(Path.of(azure.get("artifactPath").asText())).stream()
            .filter(name -> name.endsWith(".jar"))
            .collect(Collectors.toSet()));
  }

  /** The user's libraries and Lambda's core interface beside them. */
  private static Set<String> ownJars(Path artifact) throws IOException {
    try (ZipFile zip = new ZipFile(artifact.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName().replaceFirst("^lib/", ""))
          .filter(name -> !name.startsWith("aws-lambda-java-core"))
          .filter(name -> !name.contains("wherry-function-api"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
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
