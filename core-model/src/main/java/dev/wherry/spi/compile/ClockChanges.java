package dev.wherry.spi.compile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a zone's clocks change from when this was written on, so the same on every day of
 * compilation. Some zones repeat their changes by a rule; others, such as Africa/Casablanca, have
 * them listed one by one, as far ahead as the JDK knows them.
 *
 * @param first how far the zone is ahead of UTC before the first change
 * @param changes in order
 */
public record ClockChanges(ZoneOffset first, List<ZoneOffsetTransition> changes) {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  /** What repeats has repeated by then. */
  private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

  private static final int HOUR_SECONDS = 3600;

  /** Copies the list in. */
  public ClockChanges {
    changes = List.copyOf(changes);
  }

  /** Those of a zone. */
  public static ClockChanges of(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = rules.nextTransition(FROM);
    while (change != null && change.getInstant().isBefore(UNTIL)) {
      changes.add(change);
      change = rules.nextTransition(change.getInstant());
    }
    return new ClockChanges(rules.getOffset(FROM), changes);
  }

  /** Whether the clocks stay as they are. */
  public boolean none() {
    return changes.isEmpty();
  }

  /** How far the zone is ahead of UTC, the most first. */
  public Set<ZoneOffset> offsets() {
    Set<ZoneOffset> offsets = new TreeSet<>(Set.of(first));
    changes.forEach(change -> offsets.add(change.getOffsetAfter()));
    return offsets;
  }

  /** Whether hours begin where they begin in UTC, so that minutes of every hour need no zone. */
  public boolean byWholeHours() {
    return offsets().stream().allMatch(offset -> offset.getTotalSeconds() % HOUR_SECONDS == 0);
  }
}
