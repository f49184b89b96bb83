package dev.wherry.engine.workflow;

import dev.wherry.engine.pace.Sleeper;
import dev.wherry.engine.release.Actor;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What a workflow needs from outside, so that a test can be the outside.
 *
 * @param actor who runs it
 * @param clock what time it is
 * @param sleeper what waiting is
 * @param chance numbers between 0 and 1
 * @param ids names for deployments, each once
 */
public record Surroundings(
    Actor actor, Clock clock, Sleeper sleeper, DoubleSupplier chance, Supplier<String> ids) {

  /** The real ones. */
  public static Surroundings real(Actor actor) {
    return new Surroundings(
        actor,
        Clock.systemUTC(),
        Sleeper.REAL,
        () -> ThreadLocalRandom.current().nextDouble(),
        () -> UUID.randomUUID().toString().substring(0, 8));
  }
}
