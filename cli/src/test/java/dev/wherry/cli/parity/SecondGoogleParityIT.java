package dev.wherry.cli.parity;

import dev.wherry.local.invoker.Invokers;
import java.nio.file.Path;

/** On the invoker of those that ask for its second generation. */
class SecondGoogleParityIT extends GoogleParity {

  @Override
  protected String exceptions() {
    return "gcp-second";
  }

  @Override
  Invokers invokers(Path folder) throws Exception {
    Invokers both = Invokers.of(folder);
    return new Invokers(both.second(), both.second());
  }
}
