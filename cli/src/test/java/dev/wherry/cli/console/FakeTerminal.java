package dev.wherry.cli.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A terminal that keeps what is written. */
public final class FakeTerminal {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Path directory;
  private boolean isTerminal;
  private String input = "";
  private Optional<String> typed = Optional.empty();

  public FakeTerminal(Path directory) {
    this.directory = directory;
  }

  public FakeTerminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public FakeTerminal asTerminal() {
    isTerminal = true;
    return this;
  }

  public FakeTerminal input(String text) {
    input = text;
    return this;
  }

  public FakeTerminal typing(String hidden) {
    typed = Optional.of(hidden);
    return this;
  }

  public Terminal terminal() {
    return new Terminal(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        isTerminal,
        isTerminal,
        isTerminal,
        environment,
        directory,
        question -> typed);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
