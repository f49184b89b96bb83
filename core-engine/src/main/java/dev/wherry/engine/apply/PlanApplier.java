package dev.wherry.engine.apply;

import dev.wherry.engine.pace.Retry;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.Situation;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.ResourceApplier;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.failure.ProviderException;

/**
 * Makes plans real.
 *
 * @param retry how often and how late what passes is tried again
 * @param width how many resources are worked on at once
 */
public record PlanApplier(Retry retry, int width) {

  /**
   * Applies a plan as far as it goes; what is done and what is refused ends up in the log.
   *
   * @throws InterruptedException when cut short: what was begun may be done or not
   */
  public void apply(Applier applier, Plan plan, Situation situation, ApplyLog log)
      throws InterruptedException {
    if (applier instanceof StackApplier stack) {
      apply(stack, plan, log);
    } else if (applier instanceof ResourceApplier resources) {
      new ResourceExecutor(resources, retry, log)
          .run(StepGraph.of(plan, situation), plan, situation, width);
    }
    log.succeeded(plan);
  }

  private void apply(StackApplier stack, Plan plan, ApplyLog log) throws InterruptedException {
    try {
      stack.apply(new StackUpdate(plan.target().resolved(), plan.actions()), log);
    } catch (ProviderException e) {
      log.failed(e.failure());
    }
  }
}
