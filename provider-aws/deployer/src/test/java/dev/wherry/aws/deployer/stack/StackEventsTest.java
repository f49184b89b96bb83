package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What CloudFormation tells of a stack and of one that is nested in it. */
class StackEventsTest extends StubbedCloudFormation {

  private static final String NESTED = CloudFormationStub.ID + "-functions3";
  private static final ResourceId ROLE = ResourceId.of("AWS::IAM::Role", "GreetRole");
  private static final ResourceId ROUTE = ResourceId.of("AWS::ApiGatewayV2::Route", "GreetRoute");

  private final List<ApplyEvent> heard = new ArrayList<>();

  StackEventsTest() throws IOException {
    super("UPDATE_ROLLBACK_COMPLETE");
  }

  /** The reason is the role's, although the stack around it fails as well. */
  @Test
  void aFailureInANestedStackIsThatOfItsResource() throws InterruptedException {
    cloudFormation.answer(
        "DescribeStackEvents",
        call ->
            call.get("StackName").equals(NESTED)
                ? StackXml.events(failed("n1", NESTED, ROLE, "the policy is too long"))
                : StackXml.events(
                    StackXml.event(
                        "r1",
                        CloudFormationStub.ID,
                        "AWS::CloudFormation::Stack",
                        "functions3",
                        NESTED,
                        "UPDATE_FAILED",
                        "Embedded stack was not successfully updated")));
    StackEvents events = events();
    events.tell(CloudFormationStub.ID);
    ProviderFailure refused =
        ProviderFailure.of(FailureKind.REJECTED, "the policy is too long").about(ROLE);
    assertEquals(Optional.of(refused), events.failure());
    assertEquals(List.of(new ApplyEvent.Failed(ROLE, Action.UPDATE, refused)), heard);
  }

  /** A word in AWS's reason does not make it none. */
  @Test
  void onlyWhatSomethingElseCancelledIsNoCause() throws InterruptedException {
    cloudFormation.answer(
        "DescribeStackEvents",
        call ->
            StackXml.events(
                failed("2", CloudFormationStub.ID, ROLE, "the subscription was cancelled"),
                failed("1", CloudFormationStub.ID, ROUTE, "Resource update cancelled")));
    StackEvents events = events();
    events.tell(CloudFormationStub.ID);
    assertEquals(
        Optional.of("the subscription was cancelled"),
        events.failure().map(ProviderFailure::message));
    assertEquals(1, heard.size());
  }

  private StackEvents events() {
    return new StackEvents(stacks(), Map.of(ROLE, Action.UPDATE, ROUTE, Action.UPDATE), heard::add);
  }

  private static String failed(String id, String stack, ResourceId resource, String reason) {
    return StackXml.event(
        id, stack, resource.type().value(), resource.name(), "physical", "UPDATE_FAILED", reason);
  }
}
