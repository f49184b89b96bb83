package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DevCommandTest {

  @TempDir private Path root;
  private Cli cli;
  private SampleProject sample;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
    sample = SampleProject.in(cli.directory);
  }

  @Test
  void saysWhereItServesAndEndsOnAnInterrupt() throws Exception {
    CompletableFuture<Integer> dev =
        CompletableFuture.supplyAsync(() -> cli.run("dev", "--port", "0", "--no-watch", "--json"));
    JsonNode ready = new ObjectMapper().readTree(cli.terminal.firstLine());
    assertEquals("ready", ready.get("event").asText());
    assertEquals(1, ready.get("version").asInt());
    assertEquals("/greet/{name}", ready.at("/routes/0/path").asText());
    assertEquals("tick", ready.at("/schedules/0/function").asText());
    URI url = URI.create(ready.get("url").asText());
    assertEquals(url.getPort(), ready.get("port").asInt());
    assertEquals("{\"text\":\"Hello, Ada!\"}", get(url.resolve("/greet/Ada")));
    cli.interrupts.fire();
    assertEquals(130, dev.get(30, TimeUnit.SECONDS));
    assertTrue(cli.out().contains("\"event\":\"request\""), cli.out());
    assertTrue(cli.out().contains("greeting Ada"), cli.out());
  }

  @Test
  void showsRoutesAndFiringTimesToPeople() throws Exception {
    CompletableFuture<Integer> dev =
        CompletableFuture.supplyAsync(() -> cli.run("dev", "--port", "0", "--no-watch"));
    assertTrue(cli.terminal.firstLine().startsWith("sample on http://localhost:"));
    cli.terminal.awaitError("Ctrl-C stops.");
    assertTrue(cli.out().contains("  GET        /greet/{name}"), cli.out());
    assertTrue(cli.out().contains(" 01:30 Asia/Seoul   tick\n"), cli.out());
    cli.interrupts.fire();
    assertEquals(130, dev.get(30, TimeUnit.SECONDS));
  }

  @Test
  void saysWhenThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(2, cli.run("dev", "--port", Integer.toString(taken.getLocalPort())));
      assertTrue(cli.err().contains("port " + taken.getLocalPort()), cli.err());
    }
  }

  @Test
  void refusesWhatIsNoPort() {
    assertEquals(2, cli.run("dev", "--port", "70000"));
    assertTrue(cli.err().contains("ports are 0 to 65535"), cli.err());
  }

  @Test
  void refusesADebuggerWithoutTheLauncher() {
    assertEquals(2, cli.run("dev", "--debug", "5005"));
  }

  @Test
  void stopsAtCodeThatDoesNotFit() {
    sample.manifest(SampleProject.MANIFEST.replace("sample.Greet", "sample.Tick"));
    assertEquals(3, cli.run("dev", "--port", "0"));
    assertTrue(cli.err().contains("error[W0307]"), cli.err());
  }

  private static String get(URI url) throws IOException {
    try (var in = url.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
