package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps the reference true. After a change of commands: {@code mvn -pl cli -am test
 * -Dtest=CommandReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dwherry.update=true}.
 */
class CommandReferenceTest {

  private static final Path REFERENCE = Path.of("..", "docs", "reference", "commands.md");

  @TempDir private Path root;

  @Test
  void saysWhatTheCommandsSay() throws IOException {
    String text = new CommandReference(new Cli(root).commandLine()).render();
    if (Boolean.getBoolean("wherry.update")) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, text);
    }
    assertEquals(text, Files.readString(REFERENCE), "docs/reference/commands.md is out of date");
  }
}
