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
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.compile.ClassPathPlace;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.provider.ContractCloud;
import dev.wherry.testkit.stub.Hurry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription of the stub, as the contract sees it; what runs in functions is of no interest.
 */
record AzureCloud(StubCloud stub) implements ContractCloud {

  @Override
  public CloudProvider provider() {
    AzureConnections connections =
        new AzureConnections(stub.environment(), Hurry::pause, this::http);
    return new AzureProvider(AzureCloud::adapter, connections::to);
  }

  private HttpClient http() {
    try {
      return new JdkHttpClientBuilder(stub.http()).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AdapterJars adapter() {
    return new AdapterJars(
        ClassPathPlace.holding("dev/wherry/runtime/package-info.class"), Map.of(), Map.of());
  }

  @Override
  public Target target() {
    return new Target(
        new TargetName("azure"),
        new ProviderName("azure"),
        Optional.of(World.REGION),
        Map.of("subscription", new Document.Text(World.SUBSCRIPTION, TestFunction.location())),
        TestFunction.origin());
  }

  /** All functions of an app have the same settings: their environment is in the package. */
  @Override
  public ChangeKind kindOfSettings() {
    return ChangeKind.CODE;
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
}
