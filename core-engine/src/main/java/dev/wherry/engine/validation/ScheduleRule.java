package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.Trigger;
import java.time.Instant;
import java.util.function.Consumer;

/** A schedule fires at some time. */
final class ScheduleRule implements Rule {

  /** Any moment does: a schedule that never fires does so from everywhere. */
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    subject.triggers(
        Trigger.Clock.class,
        (function, clock) -> {
          if (clock.schedule().next(START, clock.timezone()).isEmpty()) {
            report.accept(
                ManifestProblem.NEVER_FIRES
                    .at(
                        clock.origin().at("schedule"),
                        "`" + clock.schedule() + "` never comes: no month has such a day")
                    .hint("check the day of the month and the month"));
          }
        });
  }
}
