package dev.wherry.gcp.deployer;

import dev.wherry.model.ResourceKind;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Support;
import java.util.Map;

/**
 * What the compiler for Google Cloud knows. Routes are found in the adapter, and each function has
 * an address of its own: HTTP is emulated.
 */
final class GcpCapabilities {

  static final Capabilities ALL =
      new Capabilities(
          Map.of(TriggerKind.HTTP, Support.EMULATED, TriggerKind.SCHEDULE, Support.NATIVE),
          Map.of(ResourceKind.SECRET, Support.NATIVE));

  private GcpCapabilities() {}
}
