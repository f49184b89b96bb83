package dev.wherry.cli.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A terminal that keeps what is written. */
public final class FakeTerminal {

  private final SignallingStream out = new SignallingStream();
  private final SignallingStream err = new SignallingStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Path directory;
  private boolean isTerminal;
  private byte[] input = {};
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
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  public FakeTerminal input(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  public FakeTerminal typing(String hidden) {
    typed = Optional.of(hidden);
    return this;
  }

  public Terminal terminal() {
    return new Terminal(
        new ByteArrayInputStream(input),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        isTerminal,
        isTerminal,
        isTerminal,
        environment,
        directory,
        question -> typed);
  }

  /** Forgets what was written. */
  public void clear() {
    out.reset();
    err.reset();
  }

  /** Waits for the first line of the standard output. */
  public String firstLine() throws InterruptedException {
    return await(out, text -> text.contains("\n")).lines().findFirst().orElseThrow();
  }

  /** Waits until the standard error holds a text. */
  public void awaitError(String part) throws InterruptedException {
    await(err, text -> text.contains(part));
  }

  private static String await(SignallingStream stream, Predicate<String> wanted)
      throws InterruptedException {
    synchronized (stream) {
      while (!wanted.test(stream.toString(StandardCharsets.UTF_8))) {
        stream.wait();
      }
      return stream.toString(StandardCharsets.UTF_8);
    }
  }

  /** Wakes whoever waits for what is written. */
  private static final class SignallingStream extends ByteArrayOutputStream {

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      notifyAll();
    }

    @Override
    public synchronized void write(int b) {
      super.write(b);
      notifyAll();
    }
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
