package dev.wherry.engine.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code cases} is a small project and what is said about it. */
class CodeCasesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsExpected(String name) throws IOException, URISyntaxException {
    CodeCase code = CodeCase.parse(Files.readString(root().resolve(name)));
    assertEquals(code.expected(), code.actual(folder.toRealPath()));
  }

  @Test
  void casesAreFound() throws IOException, URISyntaxException {
    assertTrue(cases().size() >= 50, () -> "only some cases");
  }

  static List<String> cases() throws IOException, URISyntaxException {
    try (var files = Files.list(root())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path root() throws URISyntaxException {
    return Path.of(CodeCasesTest.class.getResource("cases").toURI());
  }
}
