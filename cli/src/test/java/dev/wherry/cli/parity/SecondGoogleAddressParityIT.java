package dev.wherry.cli.parity;

import dev.wherry.local.invoker.Invokers;
import java.nio.file.Path;

/** At a function's own address, on the second generation of the invoker. */
class SecondGoogleAddressParityIT extends AddressParity {

  @Override
  protected String exceptions() {
    return "gcp-address-second";
  }

  @Override
  Invokers invokers(Path folder) throws Exception {
    Invokers both = Invokers.of(folder);
    return new Invokers(both.second(), both.second());
  }
}
