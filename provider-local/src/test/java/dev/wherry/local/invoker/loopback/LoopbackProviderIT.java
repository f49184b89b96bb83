package dev.wherry.local.invoker.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A JVM whose servers stay on the loopback interface. */
class LoopbackProviderIT {

  @Test
  void aServerOfAllInterfacesListensOnOne() throws Exception {
    check(run(LoopbackProvider.options()));
    check(run(LoopbackProvider.options(), "by its socket"));
  }

  private static void check(String output) {
    String[] words = output.split("\\s+", -1);
    assertEquals("wherry-listening", words[0]);
    assertEquals("true", words[2]);
    assertEquals(words[1], words[3]);
  }

  @Test
  void withoutItTheServerIsOpen() throws Exception {
    assertEquals("false", run(List.of()).split(" ", -1)[0]);
  }

  private static String run(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Bound.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
