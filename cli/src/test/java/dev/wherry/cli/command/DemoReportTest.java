package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.FakeTerminal;
import dev.wherry.cli.console.Settings;
import dev.wherry.cli.demo.DemoRow;
import dev.wherry.cli.demo.DemoRow.DemoCall;
import dev.wherry.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoReportTest {

  private static final DemoRow GOOD = row("local", 200);
  private static final DemoRow BAD = row("aws", 500);

  private final FakeTerminal fake = new FakeTerminal(Path.of("").toAbsolutePath());

  @Test
  void aDemoThatWentWellEndsWithZero() {
    assertEquals(ExitCode.DONE, DemoReport.print(List.of(GOOD), console(false)));
    assertTrue(fake.out().contains("local    here      200"), fake::out);
  }

  @Test
  void anAnswerThatIsWrongIsToldAndEndsWithSeven() {
    assertEquals(ExitCode.SOME_FAILED, DemoReport.print(List.of(GOOD, BAD), console(false)));
    assertEquals(7, ExitCode.SOME_FAILED.number());
    assertTrue(
        fake.err().contains("error: aws: GET /b was answered with 500, not with 200\n"), fake::err);
    assertTrue(fake.out().contains("aws      here      500"), fake::out);
  }

  @Test
  void programsAreToldToo() {
    assertEquals(ExitCode.SOME_FAILED, DemoReport.print(List.of(GOOD, BAD), console(true)));
    assertTrue(fake.out().contains("\"status\":200,\"passed\":true"), fake::out);
    assertTrue(fake.out().contains("\"status\":500,\"passed\":false"), fake::out);
  }

  private static DemoRow row(String target, int second) {
    List<DemoCall> calls =
        List.of(
            new DemoCall("GET /a", 200, 200, "{}", 80), new DemoCall("GET /b", 200, second, "", 1));
    return new DemoRow(target, "here", calls, 80, 1_000, Path.of("demo.zip"));
  }

  private Console console(boolean json) {
    return new Console(fake.terminal(), new Settings(json, false, false, false, false));
  }
}
