package dev.wherry.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.invoker.loopback.LoopbackProvider;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose parent is killed, so that it cannot say goodbye. */
class LifelineIT {

  @TempDir private Path scratch;

  @Test
  void aJvmWithTheAgentEndsWithItsParent() throws Exception {
    ends(List.of(LifelineAgent.option(scratch)));
  }

  @Test
  void aJvmWithTheInvokersOptionsEndsWithItsParent() throws Exception {
    ends(LoopbackProvider.options());
  }

  @Test
  void withoutOneItStays() throws Exception {
    ProcessHandle child = orphan(List.of());
    try {
      assertThrows(TimeoutException.class, () -> child.onExit().get(2, TimeUnit.SECONDS));
    } finally {
      child.destroyForcibly();
    }
  }

  private static void ends(List<String> options) throws Exception {
    ProcessHandle child = orphan(options);
    try {
      child.onExit().get(20, TimeUnit.SECONDS);
      assertFalse(child.isAlive());
    } finally {
      child.destroyForcibly();
    }
  }

  private static ProcessHandle orphan(List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ShortLivedParent.class.getName());
    command.addAll(options);
    Process parent =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      String[] said = lines.readLine().split(" ", 2);
      ProcessHandle child = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();
      assertTrue(child.isAlive());
      assertEquals(options.isEmpty(), said[1].contains("its parent's"), said[1]);
      return child;
    } finally {
      parent.destroyForcibly();
      parent.waitFor();
    }
  }
}
