package dev.wherry.testkit.stub;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.workflow.Audience;
import dev.wherry.engine.workflow.WorkStep;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Agrees to everything, and remembers what it heard. */
final class Hearing implements Audience {

  private final List<String> heard = new ArrayList<>();

  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void step(TargetName target, WorkStep step) {}

  @Override
  public synchronized void event(TargetName target, ApplyEvent event) {
    if (event instanceof ApplyEvent.Phase phase) {
      heard.add(phase.resource().name() + ": " + phase.name());
    }
  }

  @Override
  public void waiting(TargetName target, Lock lock) {}

  @Override
  public synchronized void warned(TargetName target, ProviderFailure failure) {
    heard.add("warning: " + failure);
  }

  @Override
  public boolean agrees(Map<TargetName, Plan> plans) {
    return true;
  }
}
