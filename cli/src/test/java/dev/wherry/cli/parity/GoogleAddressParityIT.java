package dev.wherry.cli.parity;

import dev.wherry.local.invoker.Invokers;
import java.nio.file.Path;

/** At a function's own address, on the invoker that jars are deployed to. */
class GoogleAddressParityIT extends AddressParity {

  @Override
  protected String exceptions() {
    return "gcp-address";
  }

  @Override
  Invokers invokers(Path folder) throws Exception {
    return Invokers.of(folder);
  }
}
