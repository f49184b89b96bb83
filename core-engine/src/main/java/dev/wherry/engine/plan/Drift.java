package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.List;

/**
 * A resource that someone changed outside of Wherry.
 *
 * @param resource as it was released
 * @param missing whether it does not exist any more
 * @param differences from the release to what is there
 */
public record Drift(NativeResource resource, boolean missing, List<Difference> differences) {

  /** Copies the list in. */
  public Drift {
    differences = List.copyOf(differences);
  }
}
