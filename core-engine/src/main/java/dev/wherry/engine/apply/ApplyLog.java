package dev.wherry.engine.apply;

import dev.wherry.engine.plan.Plan;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what happened and passes it on, one event at a time. */
final class ApplyLog implements ApplyListener {

  private final ApplyListener listener;
  private final Map<ResourceId, Action> done = new TreeMap<>();
  private final List<ProviderFailure> failures = new ArrayList<>();

  ApplyLog(ApplyListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void on(ApplyEvent event) {
    if (event instanceof ApplyEvent.Done) {
      done.put(event.resource(), event.action());
    } else if (event instanceof ApplyEvent.Undone) {
      done.remove(event.resource());
    } else if (event instanceof ApplyEvent.Failed failed) {
      done.remove(event.resource());
      failed(failed.failure().about(event.resource()));
    }
    listener.on(event);
  }

  /** A refusal that need not be about a resource; one that was heard of counts once. */
  synchronized void failed(ProviderFailure failure) {
    if (failures.stream().noneMatch(one -> one.message().equals(failure.message()))) {
      failures.add(failure);
    }
  }

  synchronized ApplyReport report(Plan plan) {
    Map<ResourceId, Action> open = new TreeMap<>(plan.actions());
    if (failures.isEmpty()) {
      return new ApplyReport(open, Map.of(), failures);
    }
    open.keySet().removeAll(done.keySet());
    return new ApplyReport(done, open, failures);
  }
}
