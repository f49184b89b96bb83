package dev.wherry.gcp.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.runtime.LoadedClasses;
import dev.wherry.testkit.runtime.probe.OrderProbe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The artifact as the buildpack and the invoker take it, and what it loads. */
class InvokerArtifactIT extends OnInvoker {

  /** Those of a cold start: the framework's, the function's own and those generated for it. */
  private static final int MOST_CLASSES = 125;

  /** Fewer would mean that the log was not read. */
  private static final int FEWEST_CLASSES = 60;

  /**
   * Those that a class loader looks for: the entry point, one of each package, the function's, and
   * what only functions like it need. One more is missing in {@code startup-classes}, or stands
   * there behind a class that needs it.
   */
  private static final int MOST_FROM_JARS = 30;

  /** What the buildpack asks of the jar before it builds: {@code javap} must find the function. */
  @Test
  void theJarAtTheRootLeadsToTheFunction() throws Exception {
    Path jar = invoker(Invoker.FIRST).artifact();
    Process javap =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javap").toString(),
                "-classpath",
                jar.getFileName().toString(),
                CloudFunction.class.getName())
            .directory(jar.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(javap.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, javap.waitFor(), said);
    assertTrue(said.contains("implements com.google.cloud.functions.HttpFunction"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void generatedEntryPointsReflectOnNothing(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(OrderProbe.class.getName());
    environment.put("WHERRY_ROUTES", "PUT /orders/{id}");
    Path classes = scratch.resolve("classes-" + version + ".txt");
    try (InvokerProcess process = start(version, environment, "-Xlog:class+load:file=" + classes)) {
      byte[] body = "{\"items\":[{\"name\":\"tea\",\"quantity\":2}]}".getBytes(UTF_8);
      Map<String, List<String>> headers = new TreeMap<>(get("/").headers());
      headers.put("Content-Length", List.of(Integer.toString(body.length)));
      NativeAnswer answer = process.call(new NativeCall("PUT", "/orders/7", headers, body));
      assertEquals("{\"id\":\"7\",\"total\":2}", text(answer));
      process.stop();
    }
    LoadedClasses.of(classes).assertWithin(FEWEST_CLASSES, MOST_CLASSES, MOST_FROM_JARS);
    String loaded = Files.readString(classes);
    assertTrue(loaded.contains("dev.wherry.runtime.GeneratedFunction "), loaded);
    assertFalse(loaded.contains("dev.wherry.runtime.reflect."), loaded);
    assertFalse(loaded.contains("com.nimbusds."), loaded);
  }

  /** The invoker has some of these libraries itself, in other versions. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aUsersLibrariesAreTheOnesItBrought(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(LibrariesProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /");
    try (InvokerProcess process = start(version, environment)) {
      NativeAnswer answer = process.call(get("/"));
      assertEquals(200, answer.status(), () -> text(answer));
      assertEquals(LibrariesProbe.expected(), text(answer));
    }
  }
}
