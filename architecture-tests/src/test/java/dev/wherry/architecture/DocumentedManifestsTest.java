package dev.wherry.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every manifest that a reader of the docs may copy is a good one. */
class DocumentedManifestsTest {

  private static final Path ROOT = Path.of("..");
  private static final List<String> PROVIDERS =
      List.of("provider-aws", "provider-azure", "provider-gcp");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```ya?ml\\n(.*?)^```");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyBlockIsValid() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      List<String> blocks =
          BLOCK.matcher(Files.readString(page)).results().map(this::content).toList();
      for (int i = 0; i < blocks.size(); i++) {
        String block = blocks.get(i);
        String title = ROOT.relativize(page) + " #" + (i + 1);
        tests.add(DynamicTest.dynamicTest(title, () -> assertValid(block)));
      }
    }
    return tests.stream();
  }

  @Test
  void looksAtTheReadme() throws IOException {
    assertTrue(pages().stream().anyMatch(page -> page.endsWith("README.md")));
  }

  @Test
  void looksAtWhatEveryProviderFinds() throws IOException {
    for (String provider : PROVIDERS) {
      assertTrue(
          pages().stream().anyMatch(page -> page.startsWith(ROOT.resolve(provider))), provider);
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> root = Files.list(ROOT)) {
      root.filter(DocumentedManifestsTest::isPage).forEach(pages::add);
    }
    pages.addAll(below(ROOT.resolve("docs")));
    for (String provider : PROVIDERS) {
      pages.addAll(below(ROOT.resolve(provider).resolve("deployer/src/main/resources")));
    }
    return pages.stream().sorted().toList();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(DocumentedManifestsTest::isPage).toList();
    }
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  private String content(MatchResult block) {
    return block.group(1);
  }

  /** A piece of a manifest is read as the rest of an app that has nothing else. */
  private void assertValid(String block) throws IOException {
    boolean whole = Pattern.compile("(?m)^app:").matcher(block).find();
    Path file = folder.resolve("wherry.yml");
    Files.writeString(file, whole ? block : "app: docs\n" + block);
    Manifest manifest = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    List<Diagnostic> all = new ArrayList<>(manifest.diagnostics());
    all.addAll(manifest.resolve(new StageName("dev"), Target.local()).diagnostics());
    assertEquals(List.of(), all.stream().filter(Diagnostic::isError).toList(), block);
  }
}
