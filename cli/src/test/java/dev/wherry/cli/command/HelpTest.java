package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
  void takesTheOptionsOfOutputBeforeTheCommandAsWell() {
    for (List<String> line :
        List.of(
            List.of("--json", "version"),
            List.of("-q", "--json", "version"),
            List.of("--json", "--version"),
            List.of("--version", "--json"))) {
      assertEquals(0, cli.next(line.toArray(String[]::new)), line::toString);
      assertEquals("9", cli.json().get("wherry").asText(), line::toString);
    }
  }

  @Test
  void tellsProgramsThatNoCommandIsNamed() {
    assertEquals(2, cli.run("--json"));
    assertEquals("no command is named", cli.json().at("/error/message").asText());
  }

  @Test
  void tellsProgramsTheSchema() {
    assertEquals(0, cli.run("schema", "--json"));
    assertEquals(1, cli.json().get("version").asInt());
    assertEquals("wherry.yml", cli.json().at("/schema/title").asText());
    assertEquals(1, cli.out().lines().count());
    assertEquals(0, cli.next("schema"));
    assertEquals("wherry.yml", cli.json().get("title").asText(), "for editors it is bare");
  }

  @Test
  void tellsProgramsTheVersion() {
    assertEquals(0, cli.run("version", "--json"));
    assertEquals("9", cli.json().get("wherry").asText());
  }
}
