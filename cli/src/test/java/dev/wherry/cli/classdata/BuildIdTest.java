package dev.wherry.cli.classdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIdTest {

  @TempDir private Path root;

  @Test
  void tellsBuildsOfOneSizeApart() throws IOException {
    Path jar = Files.writeString(root.resolve("a.jar"), "one");
    String one = BuildId.of(List.of(jar));
    assertEquals(one, BuildId.of(List.of(jar)));
    Files.writeString(jar, "two");
    assertNotEquals(one, BuildId.of(List.of(jar)));
  }

  @Test
  void readsFoldersOfClasses() throws IOException {
    Files.writeString(root.resolve("A.class"), "one");
    String one = BuildId.of(List.of(root));
    Files.writeString(root.resolve("B.class"), "");
    assertNotEquals(one, BuildId.of(List.of(root)));
  }
}
