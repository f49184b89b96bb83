package dev.wherry.azure.deployer.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Set;
import java.util.TreeSet;

/** How far a zone is ahead of UTC from when this was written on, in minutes. */
final class ZoneOffsets {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  /** Some zones have their changes listed, with an end; what repeats has repeated by then. */
  private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

  private ZoneOffsets() {}

  static Set<Integer> of(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Set<Integer> offsets = new TreeSet<>();
    offsets.add(minutes(rules.getOffset(FROM)));
    ZoneOffsetTransition change = rules.nextTransition(FROM);
    while (change != null && change.getInstant().isBefore(UNTIL)) {
      offsets.add(minutes(change.getOffsetAfter()));
      change = rules.nextTransition(change.getInstant());
    }
    return offsets;
  }

  private static int minutes(ZoneOffset offset) {
    return offset.getTotalSeconds() / 60;
  }
}
