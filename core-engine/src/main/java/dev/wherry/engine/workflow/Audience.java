package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.Plan;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ApplyEvent;
import java.util.Map;

/** Who hears how a change goes, from several threads at once, and is asked before it begins. */
public interface Audience {

  /** A step of a target begins. */
  void step(TargetName target, WorkStep step);

  /** Something happened to a resource. */
  void event(TargetName target, ApplyEvent event);

  /** Whether these plans may be applied. Not asked when there is nothing to change. */
  boolean agrees(Map<TargetName, Plan> plans) throws InterruptedException;
}
