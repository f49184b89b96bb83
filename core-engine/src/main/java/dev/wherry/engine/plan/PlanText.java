package dev.wherry.engine.plan;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan for people: code, configuration, permissions and cost apart. */
public final class PlanText {

  private static final Map<ChangeKind, String> TITLES =
      Map.of(
          ChangeKind.CODE, "Code",
          ChangeKind.CONFIGURATION, "Configuration",
          ChangeKind.PERMISSION, "Permissions",
          ChangeKind.COST, "Cost");

  private final List<String> lines = new ArrayList<>();

  private PlanText() {}

  /** The plan, line by line. */
  public static List<String> lines(Plan plan) {
    PlanText text = new PlanText();
    for (ChangeKind kind : ChangeKind.values()) {
      text.section(kind, plan.changes());
    }
    text.moved(plan.moved());
    text.kept(plan.kept());
    text.drifted(plan.drift());
    text.refused(plan.refused());
    text.lines.add(summary(plan));
    return List.copyOf(text.lines);
  }

  /** What someone changed outside of Wherry, line by line. */
  public static List<String> drift(List<Drift> drift) {
    PlanText text = new PlanText();
    text.drifted(drift);
    return List.copyOf(text.lines);
  }

  /** What happens how often, in one line. */
  public static String summary(Plan plan) {
    if (plan.changes().isEmpty()) {
      return "nothing to change";
    }
    List<String> parts = new ArrayList<>();
    for (Action action : Action.values()) {
      long count = plan.counts().getOrDefault(action, 0L);
      if (count > 0) {
        parts.add(count + " to " + action.word());
      }
    }
    return String.join(", ", parts);
  }

  private void section(ChangeKind kind, List<ResourceChange> changes) {
    List<ResourceChange> concerned =
        changes.stream().filter(change -> change.kinds().contains(kind)).toList();
    if (!concerned.isEmpty()) {
      lines.add(TITLES.get(kind));
      concerned.forEach(change -> change(kind, change));
    }
  }

  private void change(ChangeKind kind, ResourceChange change) {
    NativeResource resource = change.resource();
    StringBuilder line = new StringBuilder("  ").append(sign(change.action())).append(' ');
    line.append(named(resource)).append(" (").append(change.cause().words()).append(')');
    if (change.action() == Action.REPLACE) {
      line.append(" REPLACED");
    }
    if (change.opens()) {
      line.append(" PUBLIC");
    }
    if (change.losesData()) {
      line.append(" LOSES DATA");
    }
    lines.add(line.append("  ").append(place(resource)).toString());
    change.properties().stream()
        .filter(property -> property.kind() == kind)
        .forEach(property -> lines.add("      " + property(property)));
  }

  private static String property(PropertyChange change) {
    return ValueText.difference(change.difference())
        + (change.replaces() ? "  (cannot change in place)" : "");
  }

  private void moved(List<MovedAddress> moved) {
    if (!moved.isEmpty()) {
      lines.add("Addresses that change (" + MovedAddress.CODE + ")");
      moved.forEach(
          one ->
              lines.add(
                  "  ! "
                      + one.name()
                      + (one.ends() ? " ends with what answered there" : " gets another address")));
    }
  }

  private void kept(List<NativeResource> kept) {
    Map<String, List<NativeResource>> byReason =
        kept.stream()
            .collect(Collectors.groupingBy(PlanText::whyKept, TreeMap::new, Collectors.toList()));
    byReason.forEach(
        (reason, all) -> {
          lines.add("Kept, because " + reason);
          all.forEach(one -> lines.add("  = " + named(one) + "  " + place(one)));
        });
  }

  /** Why something stays that nothing asks for, as the end of a sentence. */
  public static String whyKept(NativeResource kept) {
    return kept.has(Trait.UNKNOWN) ? "no release knows it" : "it holds data";
  }

  private void drifted(List<Drift> drift) {
    if (!drift.isEmpty()) {
      lines.add("Changed outside of Wherry since the last release");
    }
    for (Drift one : drift) {
      lines.add("  ! " + named(one.resource()) + (one.missing() ? " is not there any more" : ""));
      one.differences()
          .forEach(difference -> lines.add("      " + ValueText.difference(difference)));
    }
  }

  private void refused(List<ResourceChange> refused) {
    if (!refused.isEmpty()) {
      lines.add("Refused, because data would be lost");
      refused.forEach(
          change ->
              lines.add(
                  "  x "
                      + change.action().word()
                      + " "
                      + named(change.resource())
                      + "  "
                      + place(change.resource())));
    }
  }

  private static String named(NativeResource resource) {
    return resource.subject() + ": " + resource.id();
  }

  private static String place(NativeResource resource) {
    return resource.origin().file() + ":" + resource.origin().line();
  }

  private static String sign(Action action) {
    return switch (action) {
      case CREATE -> "+";
      case UPDATE -> "~";
      case REPLACE -> "-/+";
      case DELETE -> "-";
    };
  }
}
