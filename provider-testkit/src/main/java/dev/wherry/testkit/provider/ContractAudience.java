package dev.wherry.testkit.provider;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.PlanJson;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.workflow.Audience;
import dev.wherry.engine.workflow.WorkStep;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Agrees to everything and remembers what it heard, as a terminal would show it. */
final class ContractAudience implements Audience {

  private final List<String> heard = new ArrayList<>();
  private final Consumer<WorkStep> onStep;

  ContractAudience() {
    this(step -> {});
  }

  /** One that does something at each step before it goes on. */
  ContractAudience(Consumer<WorkStep> onStep) {
    this.onStep = onStep;
  }

  @Override
  public void step(TargetName target, WorkStep step) {
    hear(target + " " + step);
    onStep.accept(step);
  }

  private synchronized void hear(String line) {
    heard.add(line);
  }

  @Override
  public synchronized void event(TargetName target, ApplyEvent event) {
    heard.add(target + " " + event);
  }

  @Override
  public synchronized void waiting(TargetName target, Lock lock) {
    heard.add(target + " waits for " + lock);
  }

  @Override
  public synchronized void warned(TargetName target, ProviderFailure failure) {
    heard.add(target + " " + failure);
  }

  @Override
  public synchronized boolean agrees(Map<TargetName, Plan> plans) {
    for (Plan plan : plans.values()) {
      heard.addAll(PlanText.lines(plan));
      heard.add(PlanJson.write(plan).toString());
    }
    return true;
  }

  synchronized List<String> heard() {
    return List.copyOf(heard);
  }
}
