package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.schedule.TimerSchedule;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;

/** Schedules that a timer in UTC cannot say: it fires too often, and the adapter knows when. */
final class ScheduleRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Trigger.Clock clock : Triggers.clock(function)) {
        TimerSchedule timer = TimerSchedule.of(clock.schedule(), clock.timezone());
        if (timer.filter().isPresent()) {
          scope
              .problems()
              .note(
                  Code.SCHEDULE,
                  clock.origin().at("schedule"),
                  "`"
                      + clock.schedule()
                      + "` becomes a timer `"
                      + timer.expression()
                      + "` in UTC, which fires more often than meant; the adapter lets the right"
                      + " times through",
                  "see `wherry explain " + Code.SCHEDULE.number() + "`");
        }
      }
    }
  }
}
