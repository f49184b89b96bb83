package dev.wherry.function.test;

import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A schedule that fires a function under test. */
public final class ScheduleCall extends FunctionCall<ScheduleCall> {

  private Instant time = Instant.now();
  private ZoneId zone = ZoneOffset.UTC;
  private boolean late;
  private Optional<String> input = Optional.empty();

  ScheduleCall(Functions function) {
    super(function);
  }

  @Override
  ScheduleCall self() {
    return this;
  }

  /** The moment that the schedule names. */
  public ScheduleCall at(Instant newTime) {
    time = newTime;
    return this;
  }

  /** The schedule's time zone. */
  public ScheduleCall zone(ZoneId newZone) {
    zone = newZone;
    return this;
  }

  /** The platform says that it missed the moment. */
  public ScheduleCall late() {
    late = true;
    return this;
  }

  /** The schedule's {@code input}, a JSON document. */
  public ScheduleCall input(String json) {
    input = Optional.of(json);
    return this;
  }

  /** Fires. */
  public Result call() {
    int firstLine = function().log().size();
    Outcome.Value outcome =
        (Outcome.Value) invoke(new Invocation.Schedule(new ScheduledTime(time, zone, late, input)));
    return new Result(outcome, function().log().linesFrom(firstLine), function().json());
  }
}
