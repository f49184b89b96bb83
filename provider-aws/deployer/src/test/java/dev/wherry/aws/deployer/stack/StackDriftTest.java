package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.apply.DetectedDrift;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What CloudFormation's drift detection says, in our words. */
class StackDriftTest extends StubbedCloudFormation {

  private static final String NESTED = CloudFormationStub.ID + "-nested";

  StackDriftTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @BeforeEach
  void aStackWithOneInIt() {
    cloudFormation.answer(
        "ListStackResources",
        call ->
            call.get("StackName").equals(NESTED)
                ? ""
                : "<StackResourceSummaries><member><LogicalResourceId>Stack1</LogicalResourceId>"
                    + "<PhysicalResourceId>"
                    + NESTED
                    + "</PhysicalResourceId><ResourceType>AWS::CloudFormation::Stack</ResourceType>"
                    + "<ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>"
                    + "</StackResourceSummaries>");
    cloudFormation.answer(
        "DetectStackDrift",
        call -> "<StackDriftDetectionId>" + call.get("StackName") + "</StackDriftDetectionId>");
    status("DETECTION_COMPLETE", "");
  }

  @Test
  void everyStackIsAskedAndEveryPageRead() throws InterruptedException {
    cloudFormation.answer(
        "DescribeStackResourceDrifts",
        call -> {
          if (call.get("StackName").equals(NESTED)) {
            return drifts(drift("AWS::Logs::LogGroup", "OneLogs", "DELETED", ""), "");
          }
          return call.get("NextToken").isEmpty()
              ? drifts("", "<NextToken>more</NextToken>")
              : drifts(
                  drift(
                      "AWS::IAM::Role",
                      "OneRole",
                      "MODIFIED",
                      difference("/Policies/0/A~1B", "{\"a\":1}", "null")),
                  "");
        });
    assertEquals(
        List.of(
            new DetectedDrift(
                ResourceId.of("AWS::IAM::Role", "OneRole"),
                false,
                List.of(
                    new DetectedDrift.Change(
                        PropertyPath.of("Policies", "0", "A/B"),
                        Optional.of(Value.text("{\"a\":1}")),
                        Optional.empty()))),
            new DetectedDrift(ResourceId.of("AWS::Logs::LogGroup", "OneLogs"), true, List.of())),
        new StackDrift(clients(), SHOP)
            .detect().stream()
                .sorted((one, other) -> one.resource().compareTo(other.resource()))
                .toList());
    assertEquals(2, cloudFormation.calls("DetectStackDrift").size());
  }

  @Test
  void whatCouldNotBeComparedIsSaid() {
    status("DETECTION_FAILED", "no access to iam:GetRole");
    ProviderException refused =
        assertThrows(ProviderException.class, () -> new StackDrift(clients(), SHOP).detect());
    assertTrue(refused.failure().message().contains("iam:GetRole"), refused.failure().message());
  }

  private void status(String status, String reason) {
    cloudFormation.answer(
        "DescribeStackDriftDetectionStatus",
        call ->
            "<DetectionStatus>"
                + status
                + "</DetectionStatus><DetectionStatusReason>"
                + reason
                + "</DetectionStatusReason>");
  }

  private static String drifts(String members, String token) {
    return "<StackResourceDrifts>" + members + "</StackResourceDrifts>" + token;
  }

  private static String drift(String type, String id, String status, String differences) {
    return """
        <member><ResourceType>%s</ResourceType><LogicalResourceId>%s</LogicalResourceId>\
        <StackResourceDriftStatus>%s</StackResourceDriftStatus>\
        <PropertyDifferences>%s</PropertyDifferences></member>"""
        .formatted(type, id, status, differences);
  }

  private static String difference(String path, String expected, String actual) {
    return """
        <member><PropertyPath>%s</PropertyPath><ExpectedValue>%s</ExpectedValue>\
        <ActualValue>%s</ActualValue></member>"""
        .formatted(path, expected, actual);
  }
}
