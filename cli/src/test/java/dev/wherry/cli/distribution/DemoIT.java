package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, end to end. */
class DemoIT {

  @TempDir private static Path shared;

  /** The demo as programs read it, run once. */
  private static Installed.Result result = new Installed.Result(-1, "", "not run");

  private static JsonNode demo = MissingNode.getInstance();

  @TempDir private Path directory;

  @BeforeAll
  static void run() throws Exception {
    result = Installed.wherry(shared, "demo", "shop", "--json");
    assertEquals(0, result.exitCode(), result.err());
    demo = new ObjectMapper().readTree(result.out());
  }

  @Test
  void answersOverHttpAndTellsPrograms() throws Exception {
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
    JsonNode gcp = demo.at("/targets/2");
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

  /** What travels: our jars lie stored in the zip that compresses them. */
  @Test
  void whatIsOursInAnArtifactIsSmall() throws Exception {
    for (int i = 1; i <= 3; i++) {
      Path artifact = Path.of(demo.at("/targets/" + i + "/artifactPath").asText());
      try (ZipFile zip = new ZipFile(artifact.toFile())) {
        long bytes =
            zip.stream()
                .filter(entry -> entry.getName().matches("(.*/)?(0-)?(wherry-.*|function)\\.jar"))
                .mapToLong(ZipEntry::getCompressedSize)
                .sum();
        assertTrue(bytes > 100_000 && bytes < 500_000, artifact + ": " + bytes + " bytes");
      }
    }
  }

  /**
   * Neither the runtime client nor Azure's worker is there: the local runner answers for the one,
   * the built app in the command's own process for the other.
   */
  @Test
  void whatStandsInForAVendorsRuntimeIsNamed() throws Exception {
    Map<String, String> environment = new HashMap<>(Installed.environment());
    environment.put(WorkerHome.VARIABLE, directory.toString());
    environment.put("JAVA_TOOL_OPTIONS", "-Dos.arch=riscv64");
    List<String> command = List.of(Installed.launcher().toString(), "demo", "shop", "--json");
    Installed.Result alone = Installed.run(directory, command, environment);
    assertEquals(0, alone.exitCode(), alone.err());
    JsonNode targets = new ObjectMapper().readTree(alone.out()).at("/targets");
    JsonNode aws = targets.at("/1");
    assertEquals("aws", aws.get("target").asText());
    assertEquals(200, aws.get("status").asInt(), alone.out());
    assertEquals(
        "the local runner, in place of Lambda's runtime client", aws.get("runtime").asText());
    JsonNode azure = targets.at("/3");
    assertEquals(200, azure.get("status").asInt(), alone.out());
    assertEquals(
        "the built app in Wherry's own Java "
            + Runtime.version().feature()
            + ", in place of Azure's worker",
        azure.get("runtime").asText());
    assertTrue(azure.get("coldStartMs").asDouble() > 0, alone.out());
    assertEquals(
        Files.size(Path.of(azure.get("artifactPath").asText())),
        azure.get("artifactBytes").asLong());
    assertTrue(alone.err().contains("workers/java"), alone.err());
  }

  @Test
  void answersOnAzuresWorkerOrSaysWhatStoodIn() throws Exception {
    JsonNode azure = demo.at("/targets/3");
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
    Installed.Result unnamed = Installed.wherry(directory, "demo", "--json");
    assertEquals(0, unnamed.exitCode(), unnamed.err());
    JsonNode local = new ObjectMapper().readTree(unnamed.out()).at("/targets/0");
    assertTrue(Files.exists(Path.of(local.get("artifactPath").asText())), unnamed.out());
  }

  @Test
  void showsATableToPeople() throws Exception {
    Installed.Result people = Installed.wherry(directory, "demo");
    assertEquals(0, people.exitCode(), people.err());
    assertTrue(
        people.out().contains("GET /fares/kew/greenwich?passengers=2\n  200 {\"miles\":18"),
        people.out());
    assertTrue(people.out().matches("(?s).*\nlocal +wherry dev, Java \\d+ +200 .*"), people.out());
    assertTrue(people.err().contains("Still to come"), people.err());
  }
}
