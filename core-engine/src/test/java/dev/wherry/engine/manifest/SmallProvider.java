package dev.wherry.engine.manifest;

import dev.wherry.model.ProviderName;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Provider;
import dev.wherry.spi.Support;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A provider that has HTTP triggers and buckets, and nothing else. */
record SmallProvider(ProviderName name) implements Provider {

  static List<SmallProvider> named(String names) {
    return Stream.of(names.split(","))
        .map(name -> new SmallProvider(new ProviderName(name.strip())))
        .toList();
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Map.of(TriggerKind.HTTP, Support.NATIVE), Map.of(ResourceKind.BUCKET, Support.EMULATED));
  }
}
