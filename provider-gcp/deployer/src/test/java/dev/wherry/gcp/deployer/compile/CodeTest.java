package dev.wherry.gcp.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAPage(Code code) throws IOException {
    String path = "/dev/wherry/diagnostics/" + code.number() + ".md";
    try (InputStream page = Code.class.getResourceAsStream(path)) {
      assertNotNull(page, path);
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("# " + code.number() + ": "), text);
      assertTrue(text.contains("\n## How to fix it\n"), text);
    }
  }
}
