package dev.wherry.runtime.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonTestSuiteTest {

  @TestFactory
  Stream<DynamicTest> acceptsWhatMustBeAccepted() throws Exception {
    return cases("y_").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(name(file), () -> assertDoesNotThrow(() -> read(file))));
  }

  @TestFactory
  Stream<DynamicTest> rejectsWhatMustBeRejected() throws Exception {
    return cases("n_").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file), () -> assertThrows(JsonException.class, () -> read(file))));
  }

  @Test
  void doesWhatIsDocumentedWithTheRest() throws Exception {
    TreeMap<String, String> actual = new TreeMap<>();
    for (Path file : cases("i_")) {
      actual.put(name(file), result(file));
    }
    TreeMap<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(folder().resolve("implementation-defined.txt"))) {
      String[] parts = line.split(": ", 2);
      expected.put(parts[0], parts[1]);
    }
    assertEquals(expected, actual);
  }

  @Test
  void hasAllCases() throws Exception {
    assertTrue(cases("y_").size() >= 95, "y_");
    assertTrue(cases("n_").size() >= 187, "n_");
    assertTrue(cases("i_").size() >= 35, "i_");
  }

  private static String result(Path file) throws IOException {
    try {
      read(file);
      return "accepted";
    } catch (JsonException e) {
      return "rejected, " + e.problem();
    }
  }

  private static void read(Path file) throws IOException {
    JsonReader in = new JsonReader(Files.readAllBytes(file));
    in.skip();
    in.end();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> cases(String prefix) throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> name(file).startsWith(prefix)).sorted().toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(JsonTestSuiteTest.class.getResource("JSONTestSuite").toURI());
  }
}
