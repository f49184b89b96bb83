package dev.wherry.cli.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.deployer.AzureProvider;
import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.local.AzureApps;
import dev.wherry.local.WorkerVersion;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionName;
import dev.wherry.model.Resource;
import dev.wherry.model.StageName;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a worker is told, out of what Azure's compiler makes. */
class AzureAppsTest {

  private static final String HANDLER = "com.example.Handler";

  @Test
  void everyFunctionIsInOneAppWithItsTimersAndSecrets() throws Exception {
    WorkerVersion version = version(application());
    assertEquals(3, version.apps().size());
    WorkerVersion.App locked = app(version, "locked");
    assertEquals(Map.of(name("locked"), List.of()), locked.timers());
    assertEquals(Map.of("WHERRY_SECRET_API_KEY", "api-key"), locked.secrets());
    assertTrue(locked.memoryMegabytes() >= 512);
    assertEquals("locked", locked.variables().get("WHERRY_FUNCTIONS"));
    WorkerVersion.App timed = app(version, "tidy-up");
    assertEquals(Map.of(name("tidy-up"), List.of("tidy_up_1", "tidy_up_2")), timed.timers());
    assertTrue(
        timed.variables().keySet().stream().noneMatch(one -> one.startsWith("AzureWebJobs")),
        timed.variables()::toString);
    assertEquals(Map.of(), timed.secrets());
    assertNotEquals(locked.artifact(), app(version, "slow").artifact());
  }

  @Test
  void anAppWithoutAnArtifactIsABug() throws Exception {
    Application application = application();
    Compilation compilation = compile(application);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            AzureApps.of(application, compilation.blueprint(), Map.of(), FunctionNames::schedule));
  }

  private static WorkerVersion.App app(WorkerVersion version, String function) {
    return version.apps().stream()
        .filter(one -> one.timers().containsKey(name(function)))
        .findFirst()
        .orElseThrow();
  }

  private static FunctionName name(String name) {
    return new FunctionName(name);
  }

  private static Application application() throws Exception {
    return new TestApplication("shop")
        .with(new Resource.Secret(TestApplication.resource("api-key")))
        .with(
            new TestFunction("locked", HANDLER)
                .on(new Auth.Key(Auth.Key.DEFAULT_SECRET), List.of(), "GET /locked"))
        .with(
            new TestFunction("tidy-up", HANDLER)
                .on(clock("every 5 minutes"))
                .on(clock("every 10 minutes")))
        .with(new TestFunction("slow", HANDLER).on("GET /slow").timeout(Duration.ofMinutes(3)))
        .build();
  }

  private static Trigger clock(String schedule) throws Exception {
    return new Trigger.Clock(
        Schedule.parse(schedule), ZoneOffset.UTC, Optional.empty(), true, TestFunction.origin());
  }

  private static Compilation compile(Application application) {
    return new AzureProvider()
        .compile(application, new StageName("dev"), WorkerOnThisMachine.VENDOR.anywhere());
  }

  private static WorkerVersion version(Application application) {
    Compilation compilation = compile(application);
    assertTrue(compilation.succeeded(), compilation.diagnostics()::toString);
    Map<ArtifactId, Artifact> artifacts = new TreeMap<>();
    for (ArtifactLayout layout : compilation.artifacts()) {
      ContentDigest digest = new ContentDigest("0".repeat(64));
      Path file = Path.of(layout.id() + ".zip");
      artifacts.put(layout.id(), new Artifact(layout.id(), digest, file, 1));
    }
    return AzureApps.of(application, compilation.blueprint(), artifacts, FunctionNames::schedule);
  }
}
