package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Optional;

/**
 * A resource that somebody changed, as the provider itself found out.
 *
 * @param resource which
 * @param missing whether it does not exist any more
 * @param changes what is not as it was deployed
 */
public record DetectedDrift(ResourceId resource, boolean missing, List<Change> changes) {

  /** Copies the list in. */
  public DetectedDrift {
    changes = List.copyOf(changes);
  }

  /**
   * A property that is not as it was deployed.
   *
   * @param path where
   * @param deployed what was deployed there; nothing when somebody added it
   * @param live what is there now; nothing when somebody removed it
   */
  public record Change(PropertyPath path, Optional<Value> deployed, Optional<Value> live) {}
}
