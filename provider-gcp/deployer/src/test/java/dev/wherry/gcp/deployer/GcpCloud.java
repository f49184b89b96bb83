package dev.wherry.gcp.deployer;

import dev.wherry.gcp.deployer.compile.AdapterJars;
import dev.wherry.gcp.deployer.connect.GcpConnections;
import dev.wherry.gcp.stub.StubCloud;
import dev.wherry.gcp.stub.World;
import dev.wherry.model.Document;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.provider.ContractCloud;
import dev.wherry.testkit.stub.Hurry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project of the stub, as the contract sees it; what runs in functions is of no interest. */
record GcpCloud(StubCloud stub) implements ContractCloud {

  @Override
  public CloudProvider provider() {
    return new GcpProvider(
        () -> new AdapterJars(Map.of(), Map.of()),
        new GcpConnections(stub.environment(), Hurry::pause));
  }

  @Override
  public Target target() {
    return new Target(
        new TargetName("gcp"),
        new ProviderName("gcp"),
        Optional.of(World.REGION),
        Map.of("project", new Document.Text(World.PROJECT, TestFunction.location())),
        TestFunction.origin());
  }

  @Override
  public Set<ResourceId> live() {
    return stub.live();
  }

  @Override
  public Map<String, String> stored() {
    return stub.stored();
  }

  @Override
  public void refuse(String subject) {
    stub.world().refuse(subject.replace("function ", ""));
  }

  @Override
  public void accept() {
    stub.world().accept();
  }

  @Override
  public boolean needsSecretValues() {
    return true;
  }
}
