package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
  }

  @Test
  void printsThePage() {
    assertEquals(0, cli.run("explain", "w0510"));
    assertTrue(cli.out().startsWith("# W0510: there are no compiled classes\n"), cli.out());
    assertTrue(cli.out().contains("```sh\n"), cli.out());
  }

  @Test
  void laysThePageOutOnATerminal() {
    cli.terminal.asTerminal();
    assertEquals(0, cli.run("explain", "W0510"));
    assertTrue(cli.out().startsWith("\u001b[1mW0510: there are no"), cli.out());
    assertFalse(cli.out().contains("`"), cli.out());
  }

  @Test
  void listsAllCodes() {
    assertEquals(0, cli.run("explain"));
    assertTrue(cli.out().contains("W0510   there are no compiled classes\n"), cli.out());
  }

  @Test
  void tellsPrograms() {
    assertEquals(0, cli.run("explain", "W0510", "--json"));
    assertEquals("there are no compiled classes", cli.json().get("title").asText());
  }

  @Test
  void hintsAtTheNearestCode() {
    assertEquals(2, cli.run("explain", "W05100"));
    assertEquals(
        "error: there is no diagnostic `W05100`\n"
            + "  hint: did you mean `W0510`? `wherry explain` lists them all\n",
        cli.err());
  }
}
