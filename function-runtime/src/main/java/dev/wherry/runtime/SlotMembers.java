package dev.wherry.runtime;

import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Members;

/** Members whose binders are in the slots of a generated function. */
final class SlotMembers extends Members {

  private final GeneratedFunction function;
  private final int[] slots;

  SlotMembers(GeneratedFunction function, String[] names, String[] javaNames, int[] slots) {
    super(names, javaNames);
    this.function = function;
    this.slots = slots;
  }

  @Override
  protected Binder find(int index) {
    return function.at(slots[index]);
  }
}
