package dev.wherry.spi.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactLayoutTest {

  private static final Content TEXT = new Content.Text("");

  @ParameterizedTest
  @ValueSource(strings = {"../a", "a/../../b", "/a", "a\\b", "a//b", "./a"})
  void refusesPathsThatLeadOutside(String path) {
    assertThrows(IllegalArgumentException.class, () -> layout(Map.of(path, TEXT)));
  }

  @Test
  void keepsTheOrderOfTheClassPath() {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("lib/app.jar", new Content.ProjectClasses());
    entries.put("lib", new Content.ProjectLibraries());
    entries.put("a..b.txt", TEXT);

    assertEquals(
        List.of("lib/app.jar", "lib", "a..b.txt"), List.copyOf(layout(entries).entries().keySet()));
  }

  private static ArtifactLayout layout(Map<String, Content> entries) {
    return new ArtifactLayout(new ArtifactId("app"), entries);
  }
}
