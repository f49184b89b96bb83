package dev.wherry.local.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @TempDir Path project;

  private SecretFile file(String stage) {
    return new SecretFile(project, new StageName(stage));
  }

  @Test
  void keepsValuesByStage() throws Exception {
    file("dev").set("token", "line 1\nline \"2\" ü");
    file("prod").set("token", "other");
    assertEquals(Optional.of("line 1\nline \"2\" ü"), file("dev").get("token"));
    assertEquals(Optional.of("other"), file("prod").get("token"));
    assertEquals(Optional.empty(), file("test").get("token"));
  }

  @Test
  void listsNamesAndRemoves() throws Exception {
    SecretFile file = file("dev");
    file.set("b", "1");
    file.set("a", "2");
    assertEquals(List.of("a", "b"), file.list());
    assertTrue(file.remove("a"));
    assertFalse(file.remove("a"));
    assertEquals(List.of("b"), file.list());
  }

  @Test
  void onlyTheOwnerMayReadAndGitIgnoresIt() throws Exception {
    SecretFile file = file("dev");
    file.set("token", "x");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
    assertEquals("*\n", Files.readString(project.resolve(".wherry/.gitignore")));
    try (var files = Files.list(project.resolve(".wherry"))) {
      assertTrue(files.noneMatch(path -> path.toString().endsWith(".draft")), "a draft stayed");
    }
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    SecretFile file = file("dev");
    file.set("token", "x");
    Files.writeString(file.path(), "{");
    IOException failure = assertThrows(IOException.class, file::list);
    assertTrue(failure.getMessage().contains("secrets-dev.json"), failure.getMessage());
    assertFalse(file.toString().contains("x"), "prints no value");
  }
}
