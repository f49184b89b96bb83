package dev.wherry.gcp.deployer;

import dev.wherry.gcp.deployer.compile.AdapterJars;
import dev.wherry.gcp.deployer.compile.AppCompiler;
import dev.wherry.gcp.deployer.connect.GcpConnections;
import dev.wherry.gcp.deployer.render.Requests;
import dev.wherry.gcp.deployer.render.Terraform;
import dev.wherry.gcp.deployer.render.TerraformImports;
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
import java.util.TreeMap;
import java.util.function.Supplier;

/** Cloud Run functions of Google Cloud. */
public final class GcpProvider implements CloudProvider {

  private final Supplier<AdapterJars> adapter;
  private final GcpConnections connections;

  /** Google Cloud with the adapter that this program runs with. */
  public GcpProvider() {
    this(AdapterJars::onClassPath);
  }

  /** Google Cloud with another adapter, asked for at every compilation and not before. */
  public GcpProvider(Supplier<AdapterJars> adapter) {
    this(adapter, GcpConnections.ofProcess());
  }

  /** Google Cloud with another adapter and another way there. */
  public GcpProvider(Supplier<AdapterJars> adapter, GcpConnections connections) {
    this.adapter = adapter;
    this.connections = connections;
  }

  @Override
  public ProviderName name() {
    return new ProviderName("gcp");
  }

  @Override
  public Capabilities capabilities() {
    return GcpCapabilities.ALL;
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return new AppCompiler(GcpCapabilities.ALL, adapter.get()).compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    Map<Path, byte[]> files = new TreeMap<>();
    files.put(Path.of("requests.json"), Requests.of(resolved));
    files.put(Path.of("main.tf.json"), Terraform.of(resolved));
    files.put(Path.of("imports.json"), TerraformImports.of(resolved));
    return files;
  }

  @Override
  public Connection connect(Destination destination) {
    return connections.to(destination);
  }
}
