package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code golden} has a manifest and what it must compile to. With {@code
 * -Dgolden.write=true} the expected files are written instead of compared: read the difference
 * before committing it.
 */
class GoldenFilesTest {

  static List<CompiledCase> cases() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compilesToWhatIsExpected(CompiledCase golden) throws IOException {
    Compilation compilation = golden.compile();
    if (!compilation.diagnostics().isEmpty()) {
      compare(golden.folder().resolve("diagnostics.txt"), CompiledCase.diagnostics(compilation));
    }
    if (compilation.succeeded()) {
      for (Map.Entry<Path, String> file : golden.files(compilation, 'a').entrySet()) {
        compare(golden.folder().resolve(file.getKey()), file.getValue());
      }
      compare(golden.folder().resolve("directories.txt"), directories(compilation));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compilesToTheSameBytesTwice(CompiledCase golden) {
    Compilation compilation = golden.compile();
    assertEquals(compilation, golden.compile());
    assertEquals(golden.files(compilation, 'a'), golden.files(golden.compile(), 'a'));
    assertEquals(directories(compilation), directories(golden.compile()));
  }

  /** What stands in the app directories: generated files with their text, others by name. */
  private static String directories(Compilation compilation) {
    StringBuilder text = new StringBuilder();
    for (ArtifactLayout layout : compilation.artifacts()) {
      text.append("== ").append(layout.id()).append('\n');
      new TreeMap<>(layout.entries())
          .forEach(
              (path, content) -> {
                text.append("-- ").append(path).append('\n');
                text.append(content instanceof Content.Text file ? file.value() : content + "\n");
              });
    }
    return text.toString();
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual, expected.toString());
  }
}
