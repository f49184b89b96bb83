package dev.wherry.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Programs that a terminal's signals reach, or do not. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ParentShellIT {

  @Test
  void whatATerminalSendsDoesNotReachADeafProgram() throws Exception {
    Process child = started(ParentShell.deaf(stuck()));
    try {
      signal("-INT", child);
      signal("-HUP", child);
      assertThrows(TimeoutException.class, () -> child.onExit().get(2, TimeUnit.SECONDS));
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void aBoundProgramEndsWithItsInput() throws Exception {
    Process child = started(ParentShell.deafAndBound(stuck()));
    child.getOutputStream().close();
    assertEquals(137, child.onExit().get(20, TimeUnit.SECONDS).exitValue());
  }

  private static List<String> stuck() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    return new ArrayList<>(List.of(java, "-cp", path, StuckChild.class.getName()));
  }

  /** Runs once it has said something. */
  private static Process started(List<String> command) throws Exception {
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
    assertNotNull(lines.readLine());
    return child;
  }

  private static void signal(String signal, Process child) throws Exception {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(child.pid())).start();
    assertEquals(0, kill.waitFor());
  }
}
