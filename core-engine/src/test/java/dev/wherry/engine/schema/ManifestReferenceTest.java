package dev.wherry.engine.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference page is what the shapes say; {@code -Dgolden.write=true} writes it anew. */
class ManifestReferenceTest {

  private static final Path PAGE = Path.of("../docs/reference/manifest.md");

  @Test
  void isUpToDate() throws IOException {
    String page = ManifestReference.markdown();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE));
  }
}
