package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskRootTest {

  @TempDir private Path scratch;

  @Test
  void aZipIsUnpackedAndDeleted() throws IOException {
    TaskRoot root = TaskRoot.of(zip("lib/a.jar"));
    Path file = root.folder().resolve("lib/a.jar");
    assertEquals("lib/a.jar", Files.readString(file));
    root.close();
    assertFalse(Files.exists(root.folder()));
  }

  @Test
  void aFolderStays() throws IOException {
    TaskRoot root = TaskRoot.of(scratch);
    root.close();
    assertTrue(Files.exists(scratch));
  }

  @Test
  void aPathThatLeadsOutIsRefused() throws IOException {
    Path zip = zip("../outside");
    assertThrows(IOException.class, () -> TaskRoot.of(zip));
  }

  private Path zip(String name) throws IOException {
    Path zip = scratch.resolve("code.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return zip;
  }
}
