package dev.wherry.azure.deployer;

import dev.wherry.model.ResourceKind;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Support;
import java.util.Map;

/** What the compiler for Azure knows. Routes are found in the adapter: HTTP is emulated. */
final class AzureCapabilities {

  static final Capabilities ALL =
      new Capabilities(
          Map.of(TriggerKind.HTTP, Support.EMULATED, TriggerKind.SCHEDULE, Support.NATIVE),
          Map.of(ResourceKind.SECRET, Support.NATIVE));

  private AzureCapabilities() {}
}
