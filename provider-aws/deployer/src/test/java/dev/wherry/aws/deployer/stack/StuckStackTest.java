package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stack that cannot go back either, one that only a deletion helps, and one of somebody else, as
 * CloudFormation tells of them.
 */
class StuckStackTest extends StubbedCloudFormation {

  private static final ResourceId SECRET =
      ResourceId.of("AWS::SecretsManager::Secret", "StripeKeySecret");

  StuckStackTest() throws IOException {
    super("UPDATE_ROLLBACK_FAILED");
  }

  @Test
  void theRollbackIsContinuedOnceAndTheWayOutIsSaid() {
    cloudFormation.answer(
        "DescribeStackEvents",
        call ->
            cloudFormation.asked().contains("ContinueUpdateRollback")
                ? StackXml.events(
                    StackXml.own("2", "UPDATE_ROLLBACK_FAILED"),
                    StackXml.event(
                        "1",
                        CloudFormationStub.ID,
                        "AWS::IAM::Role",
                        "GreetRole",
                        "role",
                        "UPDATE_FAILED",
                        "the role is gone"))
                : StackXml.events());
    ProviderException refused = assertThrows(ProviderException.class, () -> sound(Map.of()));
    assertEquals(FailureKind.BLOCKED, refused.failure().kind());
    assertEquals(1, Collections.frequency(cloudFormation.asked(), "ContinueUpdateRollback"));
    assertTrue(refused.getMessage().contains("the role is gone"), refused.getMessage());
    assertTrue(
        refused.failure().hint().orElse("").contains("--resources-to-skip"),
        refused.failure().toString());
  }

  @Test
  void aStackOfAnotherAppIsRefused() {
    cloudFormation.app("shop-prod");
    ProviderException refused = assertThrows(ProviderException.class, () -> sound(Map.of()));
    assertEquals(FailureKind.FOREIGN, refused.failure().kind());
    assertTrue(refused.getMessage().contains("app `shop-prod`"), refused.getMessage());
    assertEquals(List.of("DescribeStacks"), cloudFormation.asked());
  }

  @Test
  void aThrottledCallIsMadeAgain() throws InterruptedException {
    cloudFormation.statuses("UPDATE_COMPLETE");
    cloudFormation.throttleOnce();
    assertEquals("UPDATE_COMPLETE", sound(Map.of()).orElse("none"));
  }

  /** Somebody deleted the stack in the console, which failed halfway: the secret is still there. */
  @ParameterizedTest
  @ValueSource(strings = {"DELETE_FAILED", "ROLLBACK_FAILED", "CREATE_FAILED"})
  void whatHoldsDataIsNotDeletedWithoutConsent(String status) {
    halfDeleted(status);
    ProviderException refused = assertThrows(ProviderException.class, () -> sound(Map.of()));
    assertEquals(FailureKind.BLOCKED, refused.failure().kind());
    assertTrue(refused.getMessage().contains(SECRET.toString()), refused.getMessage());
    String hint = refused.failure().hint().orElse("");
    assertTrue(hint.contains("`wherry remove --delete-data`"), hint);
    assertTrue(hint.contains("--retain-resources StripeKeySecret`"), hint);
    assertFalse(cloudFormation.asked().contains("DeleteStack"));
  }

  /** An update of the secret is no consent to its deletion. */
  @Test
  void anotherChangeOfItIsNoConsent() {
    halfDeleted("DELETE_FAILED");
    assertThrows(ProviderException.class, () -> sound(Map.of(SECRET, Action.UPDATE)));
    assertFalse(cloudFormation.asked().contains("DeleteStack"));
  }

  @Test
  void whatHoldsDataGoesWithConsent() throws InterruptedException {
    halfDeleted("DELETE_FAILED");
    assertEquals(Optional.empty(), sound(Map.of(SECRET, Action.DELETE)));
    assertEquals(1, cloudFormation.calls("DeleteStack").size());
  }

  /** What was created by the run that failed and is gone again is no data. */
  @Test
  void aFailedFirstCreationIsClearedAway() throws InterruptedException {
    halfDeleted("ROLLBACK_COMPLETE");
    cloudFormation.answer(
        "ListStackResources",
        call ->
            StackXml.resources(
                StackXml.resource(SECRET.type().value(), SECRET.name(), "s", "DELETE_COMPLETE"),
                StackXml.resource("AWS::IAM::Role", "GreetRole", "r", "DELETE_FAILED")));
    assertEquals(Optional.empty(), sound(Map.of()));
    assertEquals(1, cloudFormation.calls("DeleteStack").size());
  }

  private void halfDeleted(String status) {
    cloudFormation.statuses(status);
    cloudFormation.answer(
        "ListStackResources",
        call ->
            StackXml.resources(
                StackXml.resource(SECRET.type().value(), SECRET.name(), "s", "DELETE_FAILED"),
                StackXml.resource("AWS::IAM::Role", "GreetRole", "r", "DELETE_COMPLETE")));
    cloudFormation.answer(
        "DeleteStack",
        call -> {
          cloudFormation.answer("DescribeStacks", gone -> absent());
          return "";
        });
  }

  private static String absent() {
    return CloudFormationStub.refusal("ValidationError", "Stack with id shop-prod does not exist");
  }

  private Optional<String> sound(Map<ResourceId, Action> agreed) throws InterruptedException {
    StackEvents events = new StackEvents(stacks(), Map.of(), event -> {});
    return new StackRepair(stacks(), events, agreed)
        .sound()
        .map(stack -> stack.stackStatusAsString());
  }
}
