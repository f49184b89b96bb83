package dev.wherry.spi.apply;

/** Hands a whole blueprint to a provider that orders, resolves and undoes by itself. */
public non-sealed interface StackApplier extends Applier {

  /**
   * Makes the stack what the update says; without any resource the stack goes away. Returns when
   * the provider is done. A stack that an earlier, killed run left busy is waited for, and one that
   * it left half made is put right first.
   *
   * @throws InterruptedException when the wait was cut short: the provider goes on by itself
   */
  void apply(StackUpdate update, ApplyListener listener) throws InterruptedException;
}
