package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.blueprint.ChangeKind;

/**
 * A property that will differ.
 *
 * @param difference where, and from what to what
 * @param kind what it is about
 * @param replaces whether it cannot change in place
 */
public record PropertyChange(Difference difference, ChangeKind kind, boolean replaces) {}
