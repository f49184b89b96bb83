package dev.wherry.engine.apply;

import dev.wherry.engine.pace.Retry;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.revision.Attributes;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ResourceApplier;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.failure.ProviderException;
import java.util.Map;
import java.util.Set;

/** Does the steps of a plan, and tells of each. */
final class ResourceExecutor {

  private final ResourceApplier applier;
  private final Retry retry;
  private final ApplyLog log;

  ResourceExecutor(ResourceApplier applier, Retry retry, ApplyLog log) {
    this.applier = applier;
    this.retry = retry;
    this.log = log;
  }

  void run(Map<Step, Set<Step>> graph, Plan plan, Situation situation, int width)
      throws InterruptedException {
    Attributes attributes = Attributes.of(situation.observed());
    new GraphWalk<>(graph, step -> done(step, plan, attributes), width).walk();
  }

  /** Whether the next ones may begin. */
  private boolean done(Step step, Plan plan, Attributes attributes) throws InterruptedException {
    Action action = step.change().action();
    boolean second = action == Action.REPLACE && step.kind() == Step.Kind.PUT;
    if (!second) {
      log.on(new ApplyEvent.Started(step.id(), action));
    }
    try {
      retry.call(
          () -> call(step, plan, attributes),
          failure -> log.on(new ApplyEvent.Retried(step.id(), action, failure)));
    } catch (ProviderException e) {
      log.on(new ApplyEvent.Failed(step.id(), action, e.failure()));
      return false;
    }
    boolean first = action == Action.REPLACE && !second;
    if (!first) {
      log.on(new ApplyEvent.Done(step.id(), action));
    }
    return true;
  }

  private boolean call(Step step, Plan plan, Attributes attributes) throws InterruptedException {
    if (step.kind() == Step.Kind.DELETE) {
      applier.delete(step.id());
    } else {
      NativeResource resolved = plan.target().resolve(step.change().resource());
      resolved = attributes.resolve(resolved);
      attributes.add(
          step.id(),
          applier.put(
              resolved,
              step.change().changedPaths(),
              phase -> log.on(new ApplyEvent.Phase(step.id(), step.change().action(), phase))));
    }
    return true;
  }
}
