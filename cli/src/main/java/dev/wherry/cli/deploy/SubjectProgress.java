package dev.wherry.cli.deploy;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far the changes of each function or resource of a manifest are. */
final class SubjectProgress {

  private final Map<ResourceId, String> subjects = new HashMap<>();
  private final Map<String, Set<ResourceId>> open = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  SubjectProgress(Plan plan) {
    for (ResourceChange change : plan.changes()) {
      String subject = change.resource().subject();
      subjects.put(change.id(), subject);
      open.computeIfAbsent(subject, any -> new HashSet<>()).add(change.id());
      counts.merge(subject, 1, Integer::sum);
    }
  }

  /** A line when it was the last of its subject. */
  synchronized Optional<String> done(ResourceId id) {
    String subject = subjects.get(id);
    Set<ResourceId> rest = subject == null ? null : open.get(subject);
    boolean last = rest != null && rest.remove(id) && rest.isEmpty();
    if (!last) {
      return Optional.empty();
    }
    int count = counts.getOrDefault(subject, 0);
    return Optional.of(subject + " (" + count + (count == 1 ? " change)" : " changes)"));
  }
}
