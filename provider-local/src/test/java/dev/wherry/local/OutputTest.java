package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvent.Logged;
import dev.wherry.local.event.LocalEvent.Printed;
import dev.wherry.local.output.HandlerOutput;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

  @TempDir Path project;

  @Test
  void whatHandlersPrintCarriesTheFunctionsName() throws Exception {
    PrintStream out = System.out;
    PrintStream error = System.err;
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    System.setOut(HandlerOutput.over(new PrintStream(rest, true, StandardCharsets.UTF_8), false));
    System.setErr(HandlerOutput.over(error, true));
    try (TestRunner runner =
        new TestRunner(
            project,
            new TestApplication("shop")
                .with(
                    new TestFunction("prints", "dev.wherry.local.fixture.Fixtures$Prints")
                        .on("GET /prints"))
                .build())) {
      System.out.println("the runner's own");
      assertEquals(200, runner.get("/prints").statusCode());
      List<String> lines =
          runner.events(Printed.class).stream()
              .map(line -> line.function() + (line.error() ? " err " : " out ") + line.line())
              .toList();
      assertTrue(
          lines.containsAll(
              List.of(
                  "prints out to out",
                  "prints err to err",
                  "prints out from a thread",
                  "prints out without an end")),
          lines.toString());
      Logged logged = runner.events(Logged.class).get(0);
      assertEquals("structured", logged.message());
      assertEquals(Map.of("order", 7), logged.fields());
      assertEquals(1, runner.awaited(LocalEvent.Answered.class, 1).size());
    } finally {
      System.setOut(out);
      System.setErr(error);
    }
    String own = rest.toString(StandardCharsets.UTF_8);
    assertTrue(own.contains("the runner's own") && !own.contains("to out"), own);
  }
}
