package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.testkit.TestApplication;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortInUseTest {

  @TempDir Path project;

  @Test
  void namesTheOwner() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      LocalOptions options = LocalOptions.of(project, TestRunner.STAGE).port(taken.getLocalPort());
      LocalStartException refused =
          assertThrows(
              LocalStartException.class,
              () ->
                  LocalRunner.start(
                      options,
                      new TestApplication("shop").build(),
                      TestRunner.fixtures(project),
                      event -> {}));
      Diagnostic diagnostic = refused.diagnostics().get(0);
      assertEquals("W0601", diagnostic.code());
      String owner = "(process " + ProcessHandle.current().pid() + ")";
      assertTrue(diagnostic.message().contains(owner), diagnostic.message());
    }
  }
}
