package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.Blueprint;

/** What changes a target: the provider's own stacks, or Wherry's executor call by call. */
public sealed interface Applier permits StackApplier, ResourceApplier {

  /**
   * Takes away the platform's own copies of what no kept release needs. It comes after the release
   * was written down: a refusal is told, and changes nothing of what was done.
   *
   * @param released what there is now, digests filled in
   * @param kept how many releases are kept, this one among them
   */
  default void prune(Blueprint released, int kept) throws InterruptedException {}
}
