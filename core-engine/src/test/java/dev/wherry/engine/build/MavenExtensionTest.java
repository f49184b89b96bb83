package dev.wherry.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MavenExtensionTest {

  @Test
  void packsEveryClassOfItsPackage() throws IOException, URISyntaxException {
    URI classes = MavenExtension.class.getResource("maven/FactsSpy.class").toURI();
    try (var files = Files.list(Path.of(classes).getParent())) {
      Set<String> compiled =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(name -> !name.equals("package-info"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(compiled, new TreeSet<>(MavenExtension.CLASSES));
    }
  }
}
