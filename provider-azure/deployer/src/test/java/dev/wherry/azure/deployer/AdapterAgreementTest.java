package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.entry.HttpAnswer;
import dev.wherry.azure.entry.HttpCall;
import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.azure.runtime.AzureApp;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler writes down of an app, the adapter itself takes. */
class AdapterAgreementTest {

  private static final String PROBES = "dev.wherry.testkit.runtime.probe.";
  private static final String FUNCTIONS =
      "  orders:\n    handler: "
          + PROBES
          + "HttpProbe\n    on:\n"
          + "      - http: [\"GET /orders/{id}\", \"POST /orders\"]\n"
          + "      - http: GET /keys\n        auth: key\n"
          + "  tidy-up:\n    handler: "
          + PROBES
          + "ScheduleProbe\n    on:\n"
          + "      - schedule: \"30 1 * * *\"\n        timezone: Europe/London\n"
          + "        input: { full: true }\n"
          + "      - schedule: every 7 minutes\n";

  @TempDir Path folder = Path.of(".");
  private final List<String> seen = new ArrayList<>();
  private final Logger logger = Logger.getAnonymousLogger();
  private AzureApp orders;
  private AzureApp tidy;

  @BeforeEach
  void load() throws IOException {
    Path manifest = Files.createDirectory(folder.resolve("manifest"));
    CompiledCase compiled = Manifests.write(manifest, FUNCTIONS);
    Files.writeString(
        manifest.resolve("wherry.yml"),
        Files.readString(manifest.resolve("wherry.yml")).replace("key-of-one", "api-key"));
    List<ArtifactLayout> layouts = compiled.compile().artifacts();
    assertEquals(2, layouts.size(), "one reads a secret, the other does not");
    orders = app(layouts.get(0));
    tidy = app(layouts.get(1));
    logger.setUseParentHandlers(false);
    logger.addHandler(new Hearing());
  }

  private AzureApp app(ArtifactLayout layout) throws IOException {
    Path app = Files.createDirectory(folder.resolve(layout.id().value()));
    Content.Text descriptor = (Content.Text) layout.entries().get("app/wherry.json");
    Files.writeString(app.resolve("wherry.json"), descriptor.value());
    return new AzureApp(app.toFile());
  }

  @Test
  void routesAreThoseOfTheManifest() throws Exception {
    assertEquals(200, ask("GET", "/orders/7").status());
    assertTrue(heard("\\\"id\\\":\\\"7\\\""), seen.toString());
    assertEquals(404, ask("GET", "/nowhere").status());
    assertEquals(405, ask("DELETE", "/orders/7").status());
  }

  /** The setting that holds the keys is not there, so nobody comes in. */
  @Test
  void aRouteThatAsksForAKeyIsClosed() throws Exception {
    assertTrue(ask("GET", "/keys").status() >= 401);
    assertFalse(heard("seen"), seen.toString());
  }

  @Test
  void aTimerThatFiresTooOftenIsHeldBack() throws Exception {
    fire("tidy_up_1", "2026-07-01T01:30:00");
    assertFalse(heard("seen"), seen.toString());
    fire("tidy_up_1", "2026-07-01T00:30:00");
    assertTrue(heard("2026-07-01T00:30:00Z"), seen.toString());
    assertTrue(heard("Europe/London"), seen.toString());
    assertTrue(heard("full"), seen.toString());
  }

  @Test
  void anIntervalIsCountedFromTheBeginningOfTime() throws Exception {
    fire("tidy_up_2", "1970-01-01T00:20:00");
    assertFalse(heard("seen"), seen.toString());
    fire("tidy_up_2", "1970-01-01T00:21:00");
    assertTrue(heard("1970-01-01T00:21:00Z"), seen.toString());
  }

  private boolean heard(String part) {
    return seen.stream().anyMatch(line -> line.contains(part));
  }

  private HttpAnswer ask(String method, String path) throws IOException {
    HttpCall call = new HttpCall(method, "https://shop.test" + path, Map.of(), null, null);
    return orders.http(call, new WorkerCall("wherry-routes", "1", null, logger));
  }

  private void fire(String timer, String moment) throws Exception {
    String event =
        "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":{\"Next\":\""
            + moment
            + "+00:00\"},\"IsPastDue\":false}";
    tidy.timer(event, new WorkerCall(timer, "1", null, logger));
  }

  /** Keeps the lines of the functions. */
  private final class Hearing extends Handler {

    @Override
    public void publish(LogRecord line) {
      seen.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
