package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.AppName;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the stack of app {@code shop} in stage {@code prod}, of which a stub tells. */
public abstract class StubbedCloudFormation {

  public static final Destination SHOP =
      new Destination(
          new AppName("shop"),
          new StageName("prod"),
          new Target(
              new TargetName("aws"),
              new ProviderName("aws"),
              Optional.of("eu-central-1"),
              Map.of(),
              Origin.of(SourceLocation.startOf("wherry.yml"))));

  public final CloudFormationStub cloudFormation;
  private final Map<String, Optional<String>> before = new HashMap<>();
  private AwsClients clients = new AwsClients("eu-central-1");

  protected StubbedCloudFormation(String status) throws IOException {
    cloudFormation = new CloudFormationStub(status);
  }

  @BeforeEach
  public final void start() {
    set("aws.endpointUrl", cloudFormation.address());
    set("aws.accessKeyId", "test");
    set("aws.secretAccessKey", "test");
    clients = new AwsClients("eu-central-1");
  }

  private void set(String property, String value) {
    before.put(property, Optional.ofNullable(System.setProperty(property, value)));
  }

  @AfterEach
  public final void stop() {
    clients.close();
    before.forEach(
        (property, value) ->
            value.ifPresentOrElse(
                present -> System.setProperty(property, present),
                () -> System.clearProperty(property)));
    cloudFormation.close();
  }

  protected final AwsClients clients() {
    return clients;
  }

  final Stacks stacks() {
    return new Stacks(clients, SHOP);
  }
}
