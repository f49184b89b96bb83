package dev.wherry.testkit.reference;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes the cloud in memory all at once, and takes everything back when something fails. */
final class ReferenceStack implements StackApplier {

  private final ReferenceCloud cloud;

  ReferenceStack(ReferenceCloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public void apply(StackUpdate update, ApplyListener listener) {
    List<ApplyEvent> events = new ArrayList<>();
    Map<ResourceId, NativeResource> before = cloud.snapshot();
    try {
      change(update, events);
    } catch (ProviderException e) {
      cloud.restore(before);
      events.forEach(listener::on);
      events.stream()
          .filter(ApplyEvent.Done.class::isInstance)
          .forEach(done -> listener.on(new ApplyEvent.Undone(done.resource(), done.action())));
      ResourceId failed = e.failure().resource().orElseThrow();
      Action action = update.changes().getOrDefault(failed, Action.UPDATE);
      listener.on(new ApplyEvent.Failed(failed, action, e.failure()));
      throw e;
    }
    events.forEach(listener::on);
  }

  private void change(StackUpdate update, List<ApplyEvent> events) {
    Map<ResourceId, NativeResource> desired = update.desired().resources();
    Set<ResourceId> done = new HashSet<>();
    desired.values().forEach(wanted -> put(wanted, update, done, events));
    List<ResourceId> others = new ArrayList<>(cloud.live());
    others.removeAll(desired.keySet());
    others.sort(ReferenceStack::rolesLast);
    for (ResourceId id : others) {
      agreed(update, id, Action.DELETE);
      cloud.delete(id);
      events.add(new ApplyEvent.Done(id, Action.DELETE));
    }
  }

  private void put(
      NativeResource wanted, StackUpdate update, Set<ResourceId> done, List<ApplyEvent> events) {
    ResourceId id = wanted.id();
    if (!done.add(id)) {
      return;
    }
    for (NativeResource other : update.desired().resources().values()) {
      if (wanted.dependencies().contains(other.id())) {
        put(other, update, done, events);
      }
    }
    NativeResource resolved =
        wanted.withProperties(ReferenceResolution.of(wanted.properties(), cloud));
    boolean same =
        cloud.get(id).map(live -> live.properties().equals(resolved.properties())).orElse(false);
    if (!same) {
      Action action = update.changes().getOrDefault(id, Action.UPDATE);
      if (action == Action.REPLACE) {
        cloud.delete(id);
      }
      cloud.put(resolved);
      events.add(new ApplyEvent.Done(id, action));
    }
  }

  private static void agreed(StackUpdate update, ResourceId id, Action action) {
    if (update.changes().get(id) != action) {
      throw new IllegalStateException("nobody agreed to " + action.word() + " " + id);
    }
  }

  private static int rolesLast(ResourceId one, ResourceId other) {
    return Boolean.compare(isRole(one), isRole(other));
  }

  private static boolean isRole(ResourceId id) {
    return id.type().value().equals(ReferenceTypes.ROLE);
  }
}
