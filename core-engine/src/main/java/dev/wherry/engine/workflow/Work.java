package dev.wherry.engine.workflow;

import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;

/**
 * A target and what it shall become.
 *
 * @param destination which
 * @param provider who runs it
 * @param wish what it shall become
 */
public record Work(Destination destination, CloudProvider provider, Wish wish) {

  /** The target's name. */
  public TargetName target() {
    return destination.target().name();
  }
}
