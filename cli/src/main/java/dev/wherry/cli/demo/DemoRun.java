package dev.wherry.cli.demo;

import dev.wherry.cli.demo.DemoRow.DemoCall;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.local.LocalRunner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Calls a project that runs, and says how it went.
 *
 * @param interrupts stop what runs, in order
 * @param target the target's name
 */
record DemoRun(Interrupts interrupts, String target) {

  /**
   * Asks what all demos ask; the first call starts the first instance.
   *
   * @param runner what runs
   * @param runtime what answers
   * @param artifact what of the project it is
   * @param bytes how large that is
   */
  DemoRow row(LocalRunner runner, String runtime, Path artifact, long bytes) throws IOException {
    return row(runner.address(), runner::close, runtime, artifact, bytes);
  }

  /**
   * The same of whoever serves somewhere.
   *
   * @param end stops it
   */
  DemoRow row(URI address, Runnable end, String runtime, Path artifact, long bytes)
      throws IOException {
    Interrupts.Registration stop = interrupts.onInterrupt(end);
    try {
      List<DemoCall> calls = DemoCalls.make(address);
      return new DemoRow(target, runtime, calls, calls.get(0).millis(), bytes, artifact);
    } finally {
      stop.close();
    }
  }
}
