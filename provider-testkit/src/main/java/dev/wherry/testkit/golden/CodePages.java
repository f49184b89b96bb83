package dev.wherry.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.compile.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Pages of what a compiler finds. */
public final class CodePages {

  private CodePages() {}

  /** A code has a page that says what it is and how to fix it. */
  public static void assertHasPage(ProblemCode code) throws IOException {
    String path = "/dev/wherry/diagnostics/" + code.number() + ".md";
    try (InputStream page = code.getClass().getResourceAsStream(path)) {
      assertNotNull(page, path);
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("# " + code.number() + ": "), text);
      assertTrue(text.contains("\n## How to fix it\n"), text);
    }
  }
}
