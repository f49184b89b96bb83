package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev --on aws}: the artifact on Lambda's own runtime client, behind the local front. */
@EnabledOnOs(OS.LINUX)
class DevOnAwsIT {

  @TempDir private Path directory;

  @Test
  void answersFailsAndFiresAsOnLambda() throws Exception {
    FailingProject project = FailingProject.in(directory, "AWS_LAMBDA_RUNTIME_API");
    try (Dev dev = Dev.on("aws", project.folder())) {
      check(dev);
      dev.untilSchedule("Sandbox.Timedout", "Runtime.ExitError", "OutOfMemoryError", "ticked");
    }
  }

  private static void check(Dev dev) throws Exception {
    assertTrue(dev.get("/fares/kew/greenwich?passengers=2").body().contains("miles"));
    assertEquals("true", dev.get("/fails/not").body());
    for (String how : List.of("throw", "exit", "sleep", "exhaust")) {
      HttpResponse<String> failed = dev.get("/fails/" + how);
      assertEquals(500, failed.statusCode(), how);
      assertEquals("{\"message\":\"Internal Server Error\"}", failed.body(), how);
      assertEquals("true", dev.get("/fails/not").body(), "after " + how);
    }
  }
}
