package dev.wherry.local.output;

import dev.wherry.local.isolation.FunctionClassLoader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A standard stream that knows whose code prints. The program that starts the runner sets it:
 * {@code System.setOut(HandlerOutput.over(System.out, false))}.
 */
public final class HandlerOutput extends OutputStream {

  private final PrintStream rest;
  private final boolean error;

  private HandlerOutput(PrintStream rest, boolean error) {
    this.rest = rest;
    this.error = error;
  }

  /**
   * Gives what functions print to their instances, and the rest to another stream.
   *
   * @param rest takes what no function printed
   * @param error whether it stands for the standard error stream
   */
  public static PrintStream over(PrintStream rest, boolean error) {
    return new PrintStream(new HandlerOutput(rest, error), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    Optional<FunctionClassLoader> owner = FunctionClassLoader.ofCurrentThread();
    if (owner.isPresent()) {
      owner.get().printed(error, bytes, offset, length);
    } else {
      rest.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() {
    rest.flush();
  }
}
