package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  @Test
  void leavesNothingBehindWhenItIsToldToEnd() throws Exception {
    FailingProject project = FailingProject.in(directory, "AWS_LAMBDA_RUNTIME_API");
    Path temporary = Files.createDirectory(directory.resolve("temporary"));
    String option = "-Djava.io.tmpdir=" + temporary;
    try (Dev dev = Dev.on("aws", project.folder(), Map.of("JAVA_TOOL_OPTIONS", option))) {
      assertEquals("true", dev.get("/fails/not").body());
      assertFalse(ours(temporary).isEmpty(), "the client is unpacked somewhere");
    }
    assertEquals(List.of(), ours(temporary));
  }

  private static List<Path> ours(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().contains("/wherry-lambda")).toList();
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
