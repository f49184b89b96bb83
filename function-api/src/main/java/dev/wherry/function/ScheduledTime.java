package dev.wherry.function;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule fired.
 *
 * @param time the moment that the schedule names; the call itself may come later
 * @param zone the schedule's time zone
 * @param late whether the platform says that it missed the moment
 * @param input the schedule's {@code input} as JSON text, where the manifest gives one
 */
public record ScheduledTime(Instant time, ZoneId zone, boolean late, Optional<String> input) {}
