package dev.wherry.engine.apply;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of applying a plan.
 *
 * @param done what is as planned
 * @param open what is not: not begun, failed, or taken back
 * @param failures the provider's words; empty when all is done
 */
public record ApplyReport(
    Map<ResourceId, Action> done, Map<ResourceId, Action> open, List<ProviderFailure> failures) {

  /** Copies the collections in. */
  public ApplyReport {
    done = Collections.unmodifiableMap(new TreeMap<>(done));
    open = Collections.unmodifiableMap(new TreeMap<>(open));
    failures = List.copyOf(failures);
  }

  /** Whether everything is as planned. */
  public boolean succeeded() {
    return failures.isEmpty();
  }
}
