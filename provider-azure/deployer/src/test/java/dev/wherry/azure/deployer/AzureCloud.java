package dev.wherry.azure.deployer;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import dev.wherry.azure.deployer.compile.AdapterJars;
import dev.wherry.azure.deployer.connect.AzureConnections;
import dev.wherry.azure.stub.StubCloud;
import dev.wherry.azure.stub.World;
import dev.wherry.model.Document;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.compile.ClassPathPlace;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.stub.CloudOnStub;
import dev.wherry.testkit.stub.Hurry;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription of the stub, as the contract sees it.
 *
 * @param provider all that it connects goes over one client, whose threads and handshakes are dear
 */
record AzureCloud(StubCloud stub, CloudProvider provider) implements CloudOnStub {

  /** The only place there. */
  static final Target TARGET =
      new Target(
          new TargetName("azure"),
          new ProviderName("azure"),
          Optional.of(World.REGION),
          Map.of("subscription", new Document.Text(World.SUBSCRIPTION, TestFunction.location())),
          TestFunction.origin());

  static AzureCloud on(StubCloud stub) {
    HttpClient client = new JdkHttpClientBuilder(stub.http()).build();
    AzureConnections connections =
        new AzureConnections(stub.environment(), Hurry::pause, () -> client);
    return new AzureCloud(stub, new AzureProvider(AzureCloud::adapter, connections::to));
  }

  /** The smallest jar of ours stands for it: nothing runs, and every deployment sends it. */
  private static AdapterJars adapter() {
    return new AdapterJars(
        ClassPathPlace.holding("dev/wherry/function/package-info.class"), Map.of(), Map.of());
  }

  @Override
  public Target target() {
    return TARGET;
  }

  /** All functions of an app have the same settings: their environment is in the package. */
  @Override
  public ChangeKind kindOfSettings() {
    return ChangeKind.CODE;
  }
}
