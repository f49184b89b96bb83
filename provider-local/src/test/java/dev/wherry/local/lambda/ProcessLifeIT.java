package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.lambda.handler.Obedient;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What ends a process of the runtime client besides its function, and what does not. */
@EnabledOnOs(OS.LINUX)
class ProcessLifeIT {

  @TempDir private Path scratch;
  private Path code;

  @BeforeEach
  void layOut() throws Exception {
    code = scratch.resolve("code");
    OnRuntimeClient.writeJar(Files.createDirectories(code.resolve("lib")).resolve("handler.jar"));
  }

  /** A terminal sends Ctrl-C to every process in it, and the local runner finishes its calls. */
  @Test
  void anInterruptOfTheTerminalIsNotTheFunctions() throws Exception {
    LambdaSettings settings =
        LambdaSettings.of(
            "orders", Obedient.class.getName(), code, Map.of(), Duration.ofSeconds(10), 512);
    try (HostedFunction function =
        HostedFunction.of(ClientJars.in(scratch), settings, (name, line) -> {})) {
      function.invoke(bytes("hello"), LambdaCall.PLAIN);
      ProcessHandle process = ProcessHandle.current().children().findFirst().orElseThrow();
      for (String signal : List.of("-INT", "-HUP")) {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        assertEquals(0, kill.waitFor());
      }
      assertThrows(TimeoutException.class, () -> process.onExit().get(2, TimeUnit.SECONDS));
      assertTrue(function.invoke(bytes("hello"), LambdaCall.PLAIN).coldStart().isEmpty());
    }
  }

  @Test
  void aFunctionThatNeverAnswersEndsWithItsParent() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LambdaParent.class.getName(),
                scratch.toString(),
                code.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
      assertTrue(child.isAlive());
      parent.destroyForcibly().waitFor();
      try {
        child.onExit().get(20, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
      } finally {
        child.destroyForcibly();
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  private static byte[] bytes(String order) {
    return ("\"" + order + "\"").getBytes(StandardCharsets.UTF_8);
  }
}
