package dev.wherry.testkit.provider;

import dev.wherry.model.Application;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import java.nio.file.Path;
import java.util.Map;

/** A provider whose connection has faults. */
final class FaultyProvider implements CloudProvider {

  private final CloudProvider provider;
  private final Faults faults;

  FaultyProvider(CloudProvider provider, Faults faults) {
    this.provider = provider;
    this.faults = faults;
  }

  @Override
  public ProviderName name() {
    return provider.name();
  }

  @Override
  public Capabilities capabilities() {
    return provider.capabilities();
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return provider.compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    return provider.render(resolved);
  }

  @Override
  public Connection connect(Destination destination) {
    return FaultyCalls.wrap(Connection.class, provider.connect(destination), faults);
  }
}
