package dev.wherry.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wherry.spi.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case has a manifest and what it must compile to. With {@code -Dgolden.write=true} the
 * expected files are written instead of compared: read the difference before committing it.
 */
public interface GoldenContract {

  /** The cases. */
  GoldenCases cases();

  /** What is expected besides the files that the provider renders, by their names. */
  default Map<String, String> more(Compilation compilation) {
    return Map.of();
  }

  /** All files of a case are as they should be. */
  @TestFactory
  default Stream<DynamicTest> compilesToWhatIsExpected() {
    return each(golden -> files(golden).forEach((name, text) -> compare(golden, name, text)));
  }

  /** Nothing of them depends on the time or on chance. */
  @TestFactory
  default Stream<DynamicTest> compilesToTheSameBytesTwice() {
    return each(
        golden -> {
          Compilation once = golden.compile();
          assertEquals(once, golden.compile());
          Map<String, String> files = files(golden);
          assertEquals(files, files(golden));
        });
  }

  private Stream<DynamicTest> each(Consumer<CompiledCase> test) {
    return cases().all().stream()
        .map(golden -> DynamicTest.dynamicTest(golden.toString(), () -> test.accept(golden)));
  }

  private Map<String, String> files(CompiledCase golden) {
    Compilation compilation = golden.compile();
    Map<String, String> files = new TreeMap<>();
    if (!compilation.diagnostics().isEmpty()) {
      files.put("diagnostics.txt", CompiledCase.diagnostics(compilation));
    }
    if (compilation.succeeded()) {
      golden
          .files(compilation, 'a')
          .forEach((path, text) -> files.put(path.toString().replace('\\', '/'), text));
      files.putAll(more(compilation));
    }
    assertFalse(files.isEmpty(), golden::toString);
    return files;
  }

  private static void compare(CompiledCase golden, String name, String actual) {
    Path expected = golden.folder().resolve(name);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(expected, actual);
      }
      assertEquals(Files.readString(expected), actual, expected.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
