package dev.wherry.cli.sample;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.ScheduledTime;

/** A scheduled function that commands are tried on. */
public final class Tick implements Handler<ScheduledTime, String> {

  @Override
  public String handle(ScheduledTime scheduled, Context context) {
    return scheduled.zone().getId();
  }
}
