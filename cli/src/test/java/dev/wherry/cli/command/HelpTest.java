package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
  }

  @Test
  void listsCommandsInGroups() {
    assertEquals(0, cli.run());
    assertTrue(cli.out().contains("\nBegin\n  init        Write a complete project"), cli.out());
    assertEquals("", cli.err());
  }

  @Test
  void showsExamplesOfACommand() {
    assertEquals(0, cli.run("init", "--help"));
    assertTrue(cli.out().contains("wherry init --list"), cli.out());
  }

  @Test
  void answersToTheUsualVersionOption() {
    assertEquals(0, cli.run("--version"));
    assertTrue(cli.out().startsWith("wherry 9\njava "), cli.out());
  }

  @Test
  void tellsProgramsTheVersion() {
    assertEquals(0, cli.run("version", "--json"));
    assertEquals("9", cli.json().get("wherry").asText());
  }
}
