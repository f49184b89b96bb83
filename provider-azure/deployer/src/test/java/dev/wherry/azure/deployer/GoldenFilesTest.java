package dev.wherry.azure.deployer;

import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.testkit.golden.GoldenCases;
import dev.wherry.testkit.golden.GoldenContract;
import java.util.Map;
import java.util.TreeMap;

/** What this compiler makes of its cases. */
class GoldenFilesTest implements GoldenContract {

  @Override
  public GoldenCases cases() {
    return Golden.CASES;
  }

  @Override
  public Map<String, String> more(Compilation compilation) {
    return Map.of("directories.txt", directories(compilation));
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
}
