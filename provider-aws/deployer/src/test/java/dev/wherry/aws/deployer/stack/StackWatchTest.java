package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The end of an operation, while CloudFormation still tells what was before it. */
class StackWatchTest extends StubbedCloudFormation {

  StackWatchTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @Test
  void theStatusFromBeforeIsNoEnd() throws InterruptedException {
    events("1", "UPDATE_COMPLETE");
    cloudFormation.statuses(
        "UPDATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE");
    String end =
        after(
            () ->
                cloudFormation.answer(
                    "DescribeStackEvents",
                    call ->
                        StackXml.events(
                            (cloudFormation.calls("DescribeStacks").size() < 4
                                    ? ""
                                    : StackXml.own("3", "UPDATE_ROLLBACK_COMPLETE"))
                                + StackXml.own("2", "UPDATE_IN_PROGRESS"),
                            StackXml.own("1", "UPDATE_COMPLETE"))));
    assertEquals("UPDATE_ROLLBACK_COMPLETE", end);
    assertTrue(cloudFormation.calls("DescribeStacks").size() >= 4);
  }

  /** A change set was carried out, and the stack is told to have none of it yet. */
  @Test
  void aStackThatIsStillToBeReviewedIsNoEnd() throws InterruptedException {
    events("1", "REVIEW_IN_PROGRESS");
    cloudFormation.statuses("REVIEW_IN_PROGRESS", "REVIEW_IN_PROGRESS", "CREATE_COMPLETE");
    String end =
        after(
            () ->
                cloudFormation.answer(
                    "DescribeStackEvents",
                    call ->
                        StackXml.events(
                            StackXml.own("3", "CREATE_COMPLETE"),
                            StackXml.own("2", "CREATE_IN_PROGRESS"),
                            StackXml.own("1", "REVIEW_IN_PROGRESS"))));
    assertEquals("CREATE_COMPLETE", end);
  }

  @Test
  void aStackThatIsGoneIsDeleted() throws InterruptedException {
    events("1", "CREATE_COMPLETE");
    String end =
        after(
            () ->
                cloudFormation.answer(
                    "DescribeStacks",
                    call ->
                        CloudFormationStub.refusal(
                            "ValidationError", "Stack with id shop-prod does not exist")));
    assertEquals("DELETE_COMPLETE", end);
  }

  private void events(String id, String status) {
    cloudFormation.answer("DescribeStackEvents", call -> StackXml.events(StackXml.own(id, status)));
  }

  private String after(StackWatch.Operation operation) throws InterruptedException {
    StackEvents events = new StackEvents(stacks(), Map.of(), event -> {});
    return new StackWatch(stacks(), events).after(CloudFormationStub.ID, operation);
  }
}
