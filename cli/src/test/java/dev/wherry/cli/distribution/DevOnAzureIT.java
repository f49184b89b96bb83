package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.worker.WorkerHome;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev --on azure}: function apps on Azure's own worker, behind the local front. */
class DevOnAzureIT {

  private static final String PREFIXED =
      """
      targets:
        azure:
          subscription: 00000000-0000-0000-0000-000000000000
          region: eastus
          route-prefix: api/v1
      """;

  @TempDir private Path directory;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void answersFailsFiresAndLeavesNoWorkerBehind() throws Exception {
    AzureWorker.require();
    FailingProject project = FailingProject.in(directory, "FUNCTIONS_WORKER_DIRECTORY");
    Path manifest = project.folder().resolve("wherry.yml");
    Files.writeString(manifest, Files.readString(manifest) + PREFIXED);
    List<ProcessHandle> workers = new ArrayList<>();
    try (Dev dev = Dev.on("azure", project.folder())) {
      assertTrue(dev.address().toString().endsWith("/api/v1"), dev.address()::toString);
      assertEquals(404, dev.at(dev.address().resolve("/fares/kew/greenwich")).statusCode());
      check(dev);
      byHand(project.folder());
      dev.untilSchedule("IllegalStateException: boom", "ended with status 3", "ticked");
      Process process = dev.process();
      process.descendants().filter(DevOnAzureIT::isWorker).forEach(workers::add);
      assertTrue(!workers.isEmpty(), "no worker runs");
      // Killed, so that it cannot say goodbye.
      process
          .descendants()
          .filter(one -> one.info().commandLine().orElse("").contains("--on azure"))
          .forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    for (ProcessHandle worker : workers) {
      worker.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private static boolean isWorker(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("azure-functions-java-worker");
  }

  /** Through the running one, whose host has the prefix before its routes. */
  private static void byHand(Path project) throws Exception {
    String event = "{\"path\": \"/fails/not\"}";
    Installed.Result routed =
        Installed.wherry(project, "invoke", "fails", "--event", "http", "--data", event);
    assertEquals(0, routed.exitCode(), routed.err());
    assertTrue(routed.out().contains("true"), routed.out());
    Installed.Result ticked = Installed.wherry(project, "invoke", "tick", "--event", "schedule");
    assertEquals(0, ticked.exitCode(), ticked.err());
  }

  private static void check(Dev dev) throws Exception {
    assertTrue(dev.get("/fares/kew/greenwich?passengers=2").body().contains("miles"));
    assertEquals("true", dev.get("/fails/not").body());
    HttpResponse<String> thrown = dev.get("/fails/throw");
    assertEquals(500, thrown.statusCode());
    assertEquals("", thrown.body());
    assertEquals(502, dev.get("/fails/exit").statusCode());
    assertEquals("true", dev.get("/fails/not").body(), "after its worker ended");
    assertTrue(dev.get("/fails/sleep").statusCode() >= 500);
    assertEquals("true", dev.get("/fails/not").body(), "after a call took too long");
  }

  @Test
  void withoutTheWorkerItSaysHowToGetIt() throws Exception {
    assertEquals(
        0,
        Installed.wherry(
                directory, "init", "shop", "--template", "minimal", "--package", "com.example")
            .exitCode());
    Map<String, String> environment = new TreeMap<>(Installed.environment());
    environment.put(WorkerHome.VARIABLE, directory.toString());
    List<String> command =
        List.of(Installed.launcher().toString(), "dev", "--on", "azure", "--port", "0");
    Installed.Result result = Installed.run(directory.resolve("shop"), command, environment);
    assertEquals(2, result.exitCode(), result.err());
    assertTrue(result.err().contains("workers/java"), result.err());
    assertTrue(Files.notExists(directory.resolve("shop/build/wherry")), "nothing is built before");
  }
}
