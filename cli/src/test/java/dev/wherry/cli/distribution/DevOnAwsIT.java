package dev.wherry.cli.distribution;

import static dev.wherry.cli.distribution.FailingProject.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    Process dev = project.dev("aws");
    try (BufferedReader out = dev.inputReader(StandardCharsets.UTF_8)) {
      check(project.address(out));
      List<String> seen = FailingProject.untilSchedule(out);
      for (String wanted :
          List.of("Sandbox.Timedout", "Runtime.ExitError", "OutOfMemoryError", "ticked")) {
        assertTrue(seen.stream().anyMatch(each -> each.contains(wanted)), seen::toString);
      }
    } finally {
      dev.destroy();
      assertTrue(dev.waitFor(60, TimeUnit.SECONDS));
    }
  }

  private static void check(URI url) throws Exception {
    assertTrue(get(url, "/fares/kew/greenwich?passengers=2").body().contains("miles"));
    assertEquals("true", get(url, "/fails/not").body());
    for (String how : List.of("throw", "exit", "sleep", "exhaust")) {
      HttpResponse<String> failed = get(url, "/fails/" + how);
      assertEquals(500, failed.statusCode(), how);
      assertEquals("{\"message\":\"Internal Server Error\"}", failed.body(), how);
      assertEquals("true", get(url, "/fails/not").body(), "after " + how);
    }
  }
}
