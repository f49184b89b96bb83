package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.AppName;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A stack that cannot go back either, and one of somebody else, as CloudFormation tells of them.
 */
class StuckStackTest {

  private final Map<String, Optional<String>> before = new HashMap<>();
  private final CloudFormationStub cloudFormation;

  StuckStackTest() throws IOException {
    cloudFormation = new CloudFormationStub();
  }

  @BeforeEach
  void start() {
    set("aws.endpointUrl", cloudFormation.address());
    set("aws.accessKeyId", "test");
    set("aws.secretAccessKey", "test");
  }

  private void set(String property, String value) {
    before.put(property, Optional.ofNullable(System.setProperty(property, value)));
  }

  @AfterEach
  void stop() {
    before.forEach(
        (property, value) ->
            value.ifPresentOrElse(
                present -> System.setProperty(property, present),
                () -> System.clearProperty(property)));
    cloudFormation.close();
  }

  @Test
  void theRollbackIsContinuedOnceAndTheWayOutIsSaid() {
    ProviderException refused = assertThrows(ProviderException.class, this::sound);
    assertEquals(FailureKind.BLOCKED, refused.failure().kind());
    assertEquals(
        1, cloudFormation.asked().stream().filter("ContinueUpdateRollback"::equals).count());
    assertTrue(refused.getMessage().contains("the role is gone"), refused.getMessage());
    assertTrue(
        refused.failure().hint().orElse("").contains("--resources-to-skip"),
        refused.failure().toString());
  }

  @Test
  void aStackOfAnotherAppIsRefused() {
    cloudFormation.app("shop-prod");
    ProviderException refused = assertThrows(ProviderException.class, this::sound);
    assertEquals(FailureKind.FOREIGN, refused.failure().kind());
    assertTrue(refused.getMessage().contains("app `shop-prod`"), refused.getMessage());
    assertEquals(List.of("DescribeStacks"), cloudFormation.asked());
  }

  @Test
  void aThrottledCallIsMadeAgain() throws InterruptedException {
    cloudFormation.status("UPDATE_COMPLETE");
    cloudFormation.throttleOnce();
    assertEquals("UPDATE_COMPLETE", sound().orElse("none"));
  }

  private Optional<String> sound() throws InterruptedException {
    Destination destination =
        new Destination(
            new AppName("shop"),
            new StageName("prod"),
            new Target(
                new TargetName("aws"),
                new ProviderName("aws"),
                Optional.of("eu-central-1"),
                Map.of(),
                Origin.of(SourceLocation.startOf("wherry.yml"))));
    try (AwsClients clients = new AwsClients("eu-central-1")) {
      Stacks stacks = new Stacks(clients, destination);
      StackEvents events = new StackEvents(stacks, Map.of(), event -> {});
      return new StackRepair(stacks, events, new StackWatch(stacks, events))
          .sound()
          .map(stack -> stack.stackStatusAsString());
    }
  }
}
