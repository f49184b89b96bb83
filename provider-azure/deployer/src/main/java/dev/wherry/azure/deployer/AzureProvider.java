package dev.wherry.azure.deployer;

import dev.wherry.azure.deployer.compile.AdapterJars;
import dev.wherry.azure.deployer.compile.AppCompiler;
import dev.wherry.azure.deployer.connect.AzureConnections;
import dev.wherry.azure.deployer.render.ArmTemplate;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Azure Functions in Flex Consumption plans. */
public final class AzureProvider implements CloudProvider {

  private final Supplier<AdapterJars> adapter;
  private final Function<Destination, Connection> connections;

  /** Azure with the adapter that this program runs with. */
  public AzureProvider() {
    this(AdapterJars::onClassPath);
  }

  /** Azure with another adapter, asked for at every compilation and not before. */
  public AzureProvider(Supplier<AdapterJars> adapter) {
    this(
        adapter,
        // Nothing of Azure's libraries is loaded before somebody wants to go there.
        destination -> AzureConnections.ofProcess().to(destination));
  }

  /** Azure with another adapter and another way there. */
  public AzureProvider(
      Supplier<AdapterJars> adapter, Function<Destination, Connection> connections) {
    this.adapter = adapter;
    this.connections = connections;
  }

  @Override
  public ProviderName name() {
    return new ProviderName("azure");
  }

  @Override
  public Capabilities capabilities() {
    return AzureCapabilities.ALL;
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return new AppCompiler(AzureCapabilities.ALL, adapter.get()).compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    String template = ArmTemplate.of(resolved).text();
    return Map.of(Path.of("template.json"), template.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Connection connect(Destination destination) {
    return connections.apply(destination);
  }
}
