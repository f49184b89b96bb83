package dev.wherry.local.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an app's folder is read. */
class AppFolderTest {

  @TempDir private Path folder;

  @BeforeEach
  void make() throws IOException {
    HandMade.app(folder);
    Files.createDirectories(folder.resolve("app"));
  }

  @Test
  void functionsComeByNameWhateverTheCaseOfLetters() throws Exception {
    HandMade.function(folder, "beta", "A.b", HandMade.http("b"));
    HandMade.function(folder, "Gamma", "A.c", HandMade.http("c"));
    HandMade.function(folder, "Alpha", "A.a", HandMade.http("a"));
    AppFolder app = AppFolder.read(folder);
    assertEquals(
        List.of("Alpha", "beta", "Gamma"),
        app.functions().stream().map(AzureFunction::name).toList());
    AzureFunction.Binding trigger =
        app.function("beta").binding(AzureFunction.HTTP_TRIGGER).orElseThrow();
    assertEquals(Optional.of("b"), trigger.route());
    assertEquals(folder.resolve("app.jar"), app.function("beta").scriptFile());
    assertThrows(IllegalArgumentException.class, () -> app.function("delta"));
  }

  @ParameterizedTest
  @CsvSource({"00:00:40,40", "00:05,300", "1.02:00:00,93600"})
  void timeSpansAreOfDotNet(String span, long seconds) throws Exception {
    HandMade.function(folder, "one", "A.a", HandMade.http("a"));
    Files.writeString(folder.resolve("host.json"), "{\"functionTimeout\":\"" + span + "\"}");
    AppFolder app = AppFolder.read(folder);
    assertEquals(Duration.ofSeconds(seconds), app.timeout());
    assertEquals("api", app.routePrefix());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"functionTimeout\":\"-1\"}", "[]", "{"})
  void aHostFileThatIsNoneIsRefused(String host) throws Exception {
    HandMade.function(folder, "one", "A.a", HandMade.http("a"));
    Files.writeString(folder.resolve("host.json"), host);
    IOException failure = assertThrows(IOException.class, () -> AppFolder.read(folder));
    assertTrue(failure.getMessage().startsWith("host.json: "), failure::toString);
  }

  @Test
  void anAppWithoutFunctionsIsNone() {
    assertThrows(IOException.class, () -> AppFolder.read(folder));
  }

  @Test
  void aFunctionWithoutAJarIsRefused() throws Exception {
    HandMade.function(folder, "one", "A.a", HandMade.http("a"));
    Files.delete(folder.resolve("app.jar"));
    IOException failure = assertThrows(IOException.class, () -> AppFolder.read(folder));
    assertTrue(failure.getMessage().contains("`one`"), failure::toString);
  }
}
