package dev.wherry.spi.apply;

/** What changes a target: the provider's own stacks, or Wherry's executor call by call. */
public sealed interface Applier permits StackApplier, ResourceApplier {}
