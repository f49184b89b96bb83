package dev.wherry.local;

import dev.wherry.model.ProviderName;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Provider;
import dev.wherry.spi.Support;
import java.util.Map;

/** The developer's machine as a provider. */
public final class LocalProvider implements Provider {

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Map.of(TriggerKind.HTTP, Support.NATIVE, TriggerKind.SCHEDULE, Support.NATIVE),
          Map.of(ResourceKind.SECRET, Support.NATIVE));

  @Override
  public ProviderName name() {
    return new ProviderName("local");
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }
}
