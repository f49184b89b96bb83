package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Lock;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;

/** Who hears how a change goes, from several threads at once, and is asked before it begins. */
public interface Audience {

  /** A step of a target begins. */
  void step(TargetName target, WorkStep step);

  /** Something happened to a resource. */
  void event(TargetName target, ApplyEvent event);

  /** Another deployment holds the lock of a target, and is waited for. */
  void waiting(TargetName target, Lock lock);

  /** Something went wrong that the change of a target does not depend on. */
  void warned(TargetName target, ProviderFailure failure);

  /** Whether these plans may be applied. Not asked when there is nothing to change. */
  boolean agrees(Map<TargetName, Plan> plans) throws InterruptedException;
}
