package dev.wherry.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final FakeTerminal fake = new FakeTerminal(Path.of("/"));

  @Test
  void keepsDataAndProgressApart() {
    Console console = console(Settings.DEFAULT);
    console.print("data");
    console.info("progress");
    console.warn("odd", Optional.of("do this"));
    assertEquals("data\n", fake.out());
    assertEquals("progress\nwarning: odd\n  hint: do this\n", fake.err());
  }

  @Test
  void saysLessWhenQuiet() {
    Console console = console(new Settings(false, true, false, false, false));
    console.info("progress");
    console.work("building").done();
    console.error("wrong", Optional.empty());
    assertEquals("error: wrong\n", fake.err());
  }

  @Test
  void coloursATerminalOnly() {
    assertFalse(console(Settings.DEFAULT).style().enabled());
    fake.asTerminal();
    assertTrue(console(Settings.DEFAULT).style().enabled());
  }

  @Test
  void heedsWhoeverRefusesColours() {
    fake.asTerminal();
    assertFalse(console(new Settings(false, false, false, false, true)).style().enabled());
    fake.with("CLICOLOR_FORCE", "1").with("NO_COLOR", "1");
    assertFalse(console(Settings.DEFAULT).style().enabled());
  }

  @Test
  void heedsWhoeverForcesColours() {
    fake.with("CLICOLOR_FORCE", "1");
    assertTrue(console(Settings.DEFAULT).style().enabled());
    assertEquals("\u001b[31mx\u001b[0m", console(Settings.DEFAULT).style().red("x"));
  }

  @Test
  void usesNoColoursOnADumbTerminal() {
    fake.asTerminal().with("TERM", "dumb");
    assertFalse(console(Settings.DEFAULT).style().enabled());
  }

  @Test
  void asksNobodyInCi() {
    fake.asTerminal();
    assertTrue(console(Settings.DEFAULT).isInteractive());
    fake.with("CI", "true");
    assertFalse(console(Settings.DEFAULT).isInteractive());
    assertFalse(console(Settings.DEFAULT).animates());
  }

  @Test
  void foldsWorkOnGitHub() {
    fake.with("CI", "true").with("GITHUB_ACTIONS", "true");
    try (Work work = console(Settings.DEFAULT).work("Building")) {
      work.line("compiling");
    }
    assertEquals("::group::Building\ncompiling\n::endgroup::\n", fake.err());
  }

  @Test
  void foldsWorkOnGitLab() {
    fake.with("CI", "true").with("GITLAB_CI", "true");
    try (Work work = console(Settings.DEFAULT).work("Building")) {
      work.line("compiling");
    }
    assertTrue(fake.err().contains("section_start:"), fake.err());
    assertTrue(fake.err().contains("section_end:"), fake.err());
  }

  @Test
  void saysHowLongWorkTook() {
    console(Settings.DEFAULT).work("Building").done();
    assertTrue(fake.err().matches("✓ Building \\d+\\.\\d s\n"), fake.err());
  }

  @Test
  void writesJsonInTheOrderGiven() {
    JsonObject object =
        JsonObject.versioned()
            .with("text", "a\"b")
            .with("number", 7)
            .with("part", 0.5)
            .with("yes", true)
            .with("none", Optional.empty())
            .with("list", List.of(JsonObject.empty().with("x", null)))
            .with("path", Path.of("a"));
    console(Settings.DEFAULT).print(object);
    assertEquals(
        "{\"version\":1,\"text\":\"a\\\"b\",\"number\":7,\"part\":0.5,\"yes\":true,\"none\":null,"
            + "\"list\":[{\"x\":null}],\"path\":\"a\"}\n",
        fake.out());
  }

  private Console console(Settings settings) {
    return new Console(fake.terminal(), settings);
  }
}
