package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.spi.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code golden} has a manifest and what it must compile to. With {@code
 * -Dgolden.write=true} the expected files are written instead of compared: read the difference
 * before committing it.
 */
class GoldenFilesTest {

  static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compilesToWhatIsExpected(GoldenCase golden) throws IOException {
    Compilation compilation = golden.compile();
    if (!compilation.diagnostics().isEmpty()) {
      compare(golden.folder().resolve("diagnostics.txt"), golden.diagnostics(compilation));
    }
    if (compilation.succeeded()) {
      for (String name : List.of("requests.json", "main.tf.json")) {
        compare(golden.folder().resolve(name), golden.file(compilation, name, 'a'));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compilesToTheSameBytesTwice(GoldenCase golden) {
    for (String name : List.of("requests.json", "main.tf.json")) {
      assertEquals(
          golden.file(golden.compile(), name, 'a'), golden.file(golden.compile(), name, 'a'));
    }
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual, expected.toString());
  }
}
