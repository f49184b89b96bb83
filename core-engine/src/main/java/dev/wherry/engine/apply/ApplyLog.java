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
public final class ApplyLog implements ApplyListener {

  private final ApplyListener listener;
  private final Map<ResourceId, Action> done = new TreeMap<>();
  private final List<ProviderFailure> failures = new ArrayList<>();

  /** A log that tells a listener. */
  public ApplyLog(ApplyListener listener) {
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
  public synchronized void failed(ProviderFailure failure) {
    if (failures.stream().noneMatch(heard -> tells(heard, failure))) {
      failures.add(failure);
    }
  }

  private static boolean tells(ProviderFailure heard, ProviderFailure failure) {
    boolean same = failure.resource().isEmpty() || failure.resource().equals(heard.resource());
    return same && heard.message().equals(failure.message());
  }

  /** Everything went well, also that of which nothing was heard. */
  synchronized void succeeded(Plan plan) {
    if (failures.isEmpty()) {
      done.putAll(plan.actions());
    }
  }

  /** What came of a plan so far. */
  public synchronized ApplyReport report(Plan plan) {
    Map<ResourceId, Action> open = new TreeMap<>(plan.actions());
    open.keySet().removeAll(done.keySet());
    return new ApplyReport(done, open, failures);
  }
}
