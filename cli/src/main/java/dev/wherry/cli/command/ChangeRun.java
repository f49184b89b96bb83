package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.deploy.ChangeReport;
import dev.wherry.cli.deploy.Consent;
import dev.wherry.cli.deploy.Progress;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.ChangeWorkflow;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.engine.workflow.Work;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a change of targets; Ctrl-C ends it in a state that the next command understands. */
final class ChangeRun {

  private static final long PATIENCE_SECONDS = 60;

  private final Services services;
  private final Console console;

  ChangeRun(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  ExitCode run(List<Work> works, ChangeOptions options, Consent consent) throws RefusedException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread running = Thread.currentThread();
    Interrupts.Registration stop = services.interrupts().onInterrupt(() -> stop(running, ended));
    boolean removal = works.stream().allMatch(work -> work.wish() instanceof Wish.Remove);
    try {
      return new ChangeReport(console, removal)
          .print(
              new ChangeWorkflow(
                      works,
                      options,
                      services.clouds().surroundings(),
                      new Progress(console, consent))
                  .run());
    } catch (InterruptedException cut) {
      return Failures.report(
          CommandException.of(
              ExitCode.INTERRUPTED,
              "interrupted: what was begun may be done or not",
              "the next `wherry "
                  + (removal ? "remove" : "deploy")
                  + "` goes on from what is there; a lock that could not be freed is free after 2"
                  + " minutes"),
          console);
    } finally {
      stop.close();
      ended.countDown();
    }
  }

  private void stop(Thread running, CountDownLatch ended) {
    console.info("Stopping; another Ctrl-C ends at once.");
    running.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        console.warn("the provider does not answer", java.util.Optional.empty());
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
