package dev.wherry.engine.apply;

import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.spi.blueprint.ResourceId;

/**
 * One call of a provider.
 *
 * @param kind which
 * @param change what it is a part of
 */
record Step(Kind kind, ResourceChange change) {

  enum Kind {
    PUT,
    DELETE
  }

  ResourceId id() {
    return change.id();
  }
}
