package dev.wherry.cli.dev;

import dev.wherry.local.output.HandlerOutput;
import java.io.PrintStream;

/** The process's standard streams while functions run: what they print goes to their log. */
public final class HandlerStreams implements AutoCloseable {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  /** Sets the streams. */
  public HandlerStreams() {
    System.setOut(HandlerOutput.over(out, false));
    System.setErr(HandlerOutput.over(err, true));
  }

  /** Sets them as they were. */
  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }
}
