package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageErrorsTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
  }

  @Test
  void hintsAtTheNearestCommand() {
    assertEquals(2, cli.run("verison"));
    assertEquals("error: unknown command `verison`\n  hint: did you mean `version`?\n", cli.err());
  }

  @Test
  void knowsWhatOtherToolsCallACommand() {
    assertEquals(2, cli.run("new", "shop"));
    assertEquals("error: unknown command `new`\n  hint: did you mean `init`?\n", cli.err());
    Set<String> commands = cli.commandLine().getSubcommands().keySet();
    assertTrue(commands.containsAll(UsageErrors.ELSEWHERE.values()), commands::toString);
    assertTrue(Collections.disjoint(commands, UsageErrors.ELSEWHERE.keySet()), commands::toString);
  }

  @Test
  void hintsAtTheNearestOption() {
    assertEquals(2, cli.run("init", "shop", "--tempalte=minimal"));
    assertEquals(
        "error: unknown option `--tempalte=minimal`\n  hint: did you mean `--template`?\n",
        cli.err());
  }

  @Test
  void pointsToTheHelpWhereNothingIsNear() {
    assertEquals(2, cli.run("frobnicate"));
    assertTrue(cli.err().endsWith("hint: see `wherry --help`\n"), cli.err());
  }

  @Test
  void namesAnArgumentTooMany() {
    assertEquals(2, cli.run("version", "now"));
    assertEquals("error: unknown argument `now`\n  hint: see `wherry version --help`\n", cli.err());
  }

  @Test
  void tellsPrograms() {
    assertEquals(2, cli.run("init", "shop", "--json", "--frob"));
    assertEquals(2, cli.json().at("/error/exitCode").asInt());
    assertEquals("unknown option `--frob`", cli.json().at("/error/message").asText());
  }

  @Test
  void namesAMissingArgument() {
    assertEquals(2, cli.run("completion"));
    assertTrue(cli.err().startsWith("error: missing argument `SHELL`"), cli.err());
  }

  @Test
  void namesAnOptionWithoutItsValue() {
    assertEquals(2, cli.run("validate", "--stage"));
    assertTrue(cli.err().startsWith("error: option `--stage` needs a value\n"), cli.err());
  }

  @Test
  void namesTheWordsThatAnOptionTakes() {
    assertEquals(2, cli.run("init", "shop", "--build", "ant"));
    assertTrue(
        cli.err().startsWith("error: `ant` is no value for the option `--build`: maven, gradle\n"),
        cli.err());
  }

  @Test
  void namesTheFormThatAnOptionTakes() {
    assertEquals(2, cli.run("dev", "--port", "abc"));
    assertTrue(
        cli.err().startsWith("error: `abc` is no value for the option `--port`, which takes PORT"),
        cli.err());
    assertEquals(2, cli.run("validate", "--param", "x"));
    assertTrue(
        cli.err().contains("`x` is no value for the option `--param`, which takes NAME=VALUE"),
        cli.err());
  }

  @Test
  void printsACompletionScriptForPrograms() {
    assertEquals(0, cli.run("completion", "bash", "--json"));
    assertTrue(cli.json().get("script").asText().contains("bashrc"), cli::out);
  }

  @Test
  void listsTheWordsOfAnOptionThatMayBeLeftOut() {
    assertEquals(2, cli.run("invoke", "greet", "--event", "shedule"));
    assertEquals(
        """
        error: `shedule` is no value for the option `--event`: http, schedule, native
          hint: did you mean `schedule`?
        """,
        cli.err());
  }

  @Test
  void saysThatAnOptionOfACommandStandsAfterIt() {
    assertEquals(2, cli.run("--stage", "prod", "validate"));
    assertEquals(
        """
        error: unknown option `--stage`
          hint: it stands after a command: `wherry COMMAND --stage`
        """,
        cli.err());
  }
}
