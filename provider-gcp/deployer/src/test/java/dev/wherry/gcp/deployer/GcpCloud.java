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
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.stub.CloudOnStub;
import dev.wherry.testkit.stub.Hurry;
import java.util.Map;
import java.util.Optional;

/** A project of the stub, as the contract sees it. */
record GcpCloud(StubCloud stub) implements CloudOnStub {

  /** The only place there. */
  static final Target TARGET =
      new Target(
          new TargetName("gcp"),
          new ProviderName("gcp"),
          Optional.of(World.REGION),
          Map.of("project", new Document.Text(World.PROJECT, TestFunction.location())),
          TestFunction.origin());

  @Override
  public CloudProvider provider() {
    return new GcpProvider(
        () -> new AdapterJars(Map.of(), Map.of()),
        new GcpConnections(stub.environment(), Hurry::pause));
  }

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public boolean needsSecretValues() {
    return true;
  }
}
