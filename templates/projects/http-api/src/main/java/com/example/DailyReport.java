package com.example;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.ScheduledTime;

/** Runs every morning, as the schedule in {@code wherry.yml} says. */
public final class DailyReport implements Handler<ScheduledTime, Void> {

  @Override
  public Void handle(ScheduledTime scheduled, Context context) {
    var day = scheduled.time().atZone(scheduled.zone()).toLocalDate();
    context.log().info("boats leave today", "date", day, "docks", Docks.all().size());
    return null;
  }
}
