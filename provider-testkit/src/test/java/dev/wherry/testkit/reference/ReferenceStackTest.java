package dev.wherry.testkit.reference;

import dev.wherry.testkit.provider.ContractCloud;
import dev.wherry.testkit.provider.ProviderContract;

class ReferenceStackTest extends ProviderContract {

  @Override
  protected ContractCloud cloud() {
    return new MemoryCloud("reference", ReferenceStyle.STACK);
  }
}
