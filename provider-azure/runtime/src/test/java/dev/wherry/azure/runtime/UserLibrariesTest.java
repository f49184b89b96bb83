package dev.wherry.azure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.wherry.testkit.runtime.ProbeArtifact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The user's libraries win over the worker's, which has an older gson and a newer Azure library.
 */
class UserLibrariesTest {

  private static final Path LIBRARIES = Path.of(System.getProperty("wherry.user-libraries"));

  @TempDir private Path scratch;

  @Test
  void aNewerGsonAndAnotherVersionOfAzuresOwnLibraryAreTheUsers() throws Exception {
    assertTrue(
        ProbeArtifact.source(Gson.class).endsWith("gson-2.9.0.jar"), "the worker has another one");
    Path folder =
        WorkerApp.assemble(
            scratch.resolve("site"),
            List.of(
                ProbeArtifact.source(LibrariesProbe.class),
                LIBRARIES.resolve("gson-2.13.2.jar"),
                LIBRARIES.resolve("azure-functions-java-library-2.2.0.jar")));
    Map<String, String> function = AzureCases.function("orders", LibrariesProbe.class.getName());
    function.put("WHERRY_ROUTES", "GET /x");
    WorkerApp app = WorkerApp.load(folder, Map.of("functions", Map.of("orders", function)));

    TestRequest request = new TestRequest("GET", "https://shop.kr/x", Map.of(), new byte[0]);
    TestAnswer answer = app.http(new TestContext("wherry-routes", "1", "", request), request);

    assertEquals(
        "gson-2.13.2.jar {\"a\":1} azure-functions-java-library-2.2.0.jar own=true context=true"
            + " worker=false",
        new String(answer.bytes(), StandardCharsets.UTF_8));
  }
}
