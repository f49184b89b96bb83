package dev.wherry.cli.deploy;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.workflow.Audience;
import dev.wherry.engine.workflow.WorkStep;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells a person how a change goes, function by function, and asks before it begins. */
public final class Progress implements Audience {

  private final Console console;
  private final Consent consent;
  private final Map<TargetName, SubjectProgress> subjects = new ConcurrentHashMap<>();

  /** Progress on a console. */
  public Progress(Console console, Consent consent) {
    this.console = console;
    this.consent = consent;
  }

  @Override
  public void step(TargetName target, WorkStep step) {
    switch (step) {
      case PREFLIGHT -> console.detail(target + ": checking credentials and permissions");
      case LOCK -> console.detail(target + ": locking");
      case PLAN -> console.detail(target + ": reading what is there");
      case UPLOAD -> console.info(target + ": sending code");
      case APPLY -> console.info(target + ": changing resources");
      case RECORD -> console.detail(target + ": writing down the release");
      case UNDO -> undo(target);
    }
  }

  private void undo(TargetName target) {
    subjects.remove(target);
    console.info(target + ": going back to the last release");
  }

  @Override
  public void event(TargetName target, ApplyEvent event) {
    String what = event.action().word() + " " + event.resource();
    if (event instanceof ApplyEvent.Started) {
      console.detail(target + ": " + what);
    } else if (event instanceof ApplyEvent.Phase phase) {
      console.info(target + ": " + event.resource().name() + ": " + phase.name());
    } else if (event instanceof ApplyEvent.Retried retried) {
      console.detail(target + ": " + what + " is tried again: " + retried.failure().message());
    } else if (event instanceof ApplyEvent.Undone) {
      console.info(target + ": " + what + " was taken back");
    } else if (event instanceof ApplyEvent.Failed) {
      console.info(console.errorStyle().red("✗") + " " + target + ": " + what);
    } else if (event instanceof ApplyEvent.Done) {
      console.detail(target + ": " + what + " is done");
      SubjectProgress progress = subjects.get(target);
      if (progress != null) {
        progress.done(event.resource()).ifPresent(line -> finished(target, line));
      }
    }
  }

  private void finished(TargetName target, String line) {
    console.info(console.errorStyle().green("✓") + " " + target + ": " + line);
  }

  @Override
  public void waiting(TargetName target, Lock lock) {
    console.info(target + ": waiting for deployment " + lock.id() + ": " + LockText.sentence(lock));
  }

  @Override
  public void warned(TargetName target, ProviderFailure failure) {
    console.warn(
        target + ": clearing up after the change failed: " + failure.message(),
        failure
            .hint()
            .or(() -> Optional.of("the next deployment does it; a lock is free after 2 minutes")));
  }

  @Override
  public boolean agrees(Map<TargetName, Plan> plans) throws InterruptedException {
    plans.forEach((target, plan) -> subjects.put(target, new SubjectProgress(plan)));
    List<String> lines = PlanReport.lines(plans, console.errorStyle());
    if (consent.given()) {
      lines.forEach(console::info);
      return true;
    }
    lines.forEach(line -> console.diagnostics(line + "\n"));
    if (!console.isInteractive()) {
      throw CommandException.usage("nobody can be asked here whether to go on", consent.hint());
    }
    return console.confirms(consent.question());
  }
}
