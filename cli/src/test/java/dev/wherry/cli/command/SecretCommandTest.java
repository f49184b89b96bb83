package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.StageName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretCommandTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
    SampleProject.in(cli.directory);
  }

  @Test
  void takesTheValueFromTheInput() throws IOException {
    cli.terminal.input("sk_live_1\n");
    assertEquals(0, cli.run("secret", "set", "stripe-key"), cli::err);
    assertEquals(Optional.of("sk_live_1"), value("dev"));
    assertFalse((cli.out() + cli.err()).contains("sk_live_1"));
  }

  @Test
  void asksAPersonWithoutShowingTheAnswer() throws IOException {
    cli.terminal.asTerminal().typing("typed");
    assertEquals(0, cli.run("secret", "set", "stripe-key"), cli::err);
    assertEquals(Optional.of("typed"), value("dev"));
  }

  @Test
  void asksNobodyInCi() {
    cli.terminal.asTerminal().with("CI", "true").typing("typed");
    assertEquals(2, cli.run("secret", "set", "stripe-key"));
    assertTrue(cli.err().contains("nobody can be asked"), cli.err());
  }

  @Test
  void refusesAnEmptyValue() {
    cli.terminal.input("\n");
    assertEquals(2, cli.run("secret", "set", "stripe-key"));
    assertTrue(cli.err().contains("is empty"), cli.err());
  }

  @Test
  void keepsStagesApart() throws IOException {
    cli.terminal.input("one");
    cli.run("secret", "set", "stripe-key", "--stage", "test");
    assertEquals(Optional.empty(), value("dev"));
    assertEquals(Optional.of("one"), value("test"));
  }

  @Test
  void listsNamesAndNoValues() {
    assertEquals(0, cli.run("secret", "list"));
    assertEquals("stripe-key   no value\n", cli.out());
    cli.terminal.input("sk_live_1");
    cli.run("secret", "set", "stripe-key");
    cli.run("secret", "list");
    assertTrue(cli.out().endsWith("stripe-key   set\n"), cli.out());
  }

  @Test
  void listsForPrograms() {
    assertEquals(0, cli.run("secret", "list", "--json"));
    assertEquals("stripe-key", cli.json().at("/secrets/0/name").asText());
    assertFalse(cli.json().at("/secrets/0/set").asBoolean());
  }

  @Test
  void removes() throws IOException {
    cli.terminal.input("one");
    cli.run("secret", "set", "stripe-key");
    assertEquals(0, cli.run("secret", "remove", "stripe-key"));
    assertEquals(Optional.empty(), value("dev"));
    assertEquals(2, cli.run("secret", "remove", "stripe-key"));
  }

  @Test
  void hintsAtTheNearestSecret() {
    assertEquals(2, cli.run("secret", "set", "stripe-kay"));
    assertEquals(
        "error: the manifest has no secret `stripe-kay`\n  hint: did you mean `stripe-key`?\n",
        cli.err());
  }

  @Test
  void needsAName() {
    assertEquals(2, cli.run("secret", "set"));
    assertTrue(cli.err().startsWith("error: missing argument `NAME`"), cli.err());
  }

  private Optional<String> value(String stage) throws IOException {
    return new SecretFile(cli.directory, new StageName(stage)).get("stripe-key");
  }

  @Test
  void neverTakesAValueAsAnArgument() throws IOException {
    assertEquals(2, cli.run("secret", "set", "stripe-key", "sk_live_1"));
    assertTrue(cli.err().contains("pipe it in"), cli.err());
    assertFalse(cli.err().contains("sk_live_1"), cli.err());
    assertEquals(Optional.empty(), value("dev"));
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    cli.terminal.input(new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(2, cli.run("secret", "set", "stripe-key"));
    assertTrue(cli.err().contains("is not UTF-8"), cli.err());
    assertEquals(Optional.empty(), value("dev"));
  }

  @Test
  void listsAllOrNothing() {
    assertEquals(2, cli.run("secret", "list", "stripe-key"));
    assertTrue(cli.err().contains("unknown argument `stripe-key`"), cli.err());
  }
}
