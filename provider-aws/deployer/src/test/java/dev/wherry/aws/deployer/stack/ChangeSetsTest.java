package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;

/** Change sets whose making or carrying out is asked for twice, because an answer was lost. */
class ChangeSetsTest extends StubbedCloudFormation {

  private static final String SET = "arn:aws:cloudformation:eu-central-1:1:changeSet/one/1";

  ChangeSetsTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @Test
  void oneThatWasMadeUnheardIsTaken() throws InterruptedException {
    cloudFormation.answer(
        "CreateChangeSet",
        call -> CloudFormationStub.refusal("AlreadyExistsException", "it exists"));
    cloudFormation.answer("DescribeChangeSet", call -> described("wherry-one"));
    Optional<DescribeChangeSetResponse> proposed = propose();
    assertEquals(Optional.of(SET), proposed.map(DescribeChangeSetResponse::changeSetId));
    CloudFormationStub.Call made = cloudFormation.calls("CreateChangeSet").get(0);
    assertTrue(made.get("ChangeSetName").startsWith("wherry-"), made.toString());
    assertEquals(made.get("ChangeSetName"), made.get("ClientToken"));
    assertEquals(
        made.get("ChangeSetName"),
        cloudFormation.calls("DescribeChangeSet").get(0).get("ChangeSetName"));
  }

  @Test
  void itIsCarriedOutOnce() throws InterruptedException {
    cloudFormation.answer("CreateChangeSet", call -> StackXml.element("Id", SET));
    cloudFormation.answer("DescribeChangeSet", call -> described("wherry-one"));
    new ChangeSets(stacks()).execute(propose().orElseThrow());
    assertEquals(
        "wherry-one", cloudFormation.calls("ExecuteChangeSet").get(0).get("ClientRequestToken"));
  }

  /** CloudFormation refuses to delete one that is still being made. */
  @Test
  void aLeftoverThatIsStillMadeIsWaitedFor() throws InterruptedException {
    cloudFormation.answer(
        "ListChangeSets",
        call ->
            "<Summaries><member>"
                + StackXml.element("ChangeSetId", SET + "-left")
                + StackXml.element("ChangeSetName", "wherry-left")
                + "</member></Summaries>");
    cloudFormation.answer("CreateChangeSet", call -> StackXml.element("Id", SET));
    cloudFormation.answer(
        "DescribeChangeSet",
        call ->
            call.get("ChangeSetName").endsWith("-left")
                    && cloudFormation.calls("DescribeChangeSet").size() < 3
                ? StackXml.element("Status", "CREATE_IN_PROGRESS")
                : described("wherry-one"));
    assertTrue(propose().isPresent());
    assertEquals(
        List.of(
            "DescribeChangeSet",
            "DescribeChangeSet",
            "DescribeChangeSet",
            "DeleteChangeSet",
            "CreateChangeSet",
            "DescribeChangeSet"),
        cloudFormation.asked().stream().filter(name -> name.endsWith("ChangeSet")).toList());
  }

  /** What a first change set left is no stack yet: nothing of it stays when the set fails. */
  @Test
  void aFirstThatFailsTakesItsEmptyStackWithIt() {
    cloudFormation.statuses("REVIEW_IN_PROGRESS");
    cloudFormation.answer("CreateChangeSet", call -> StackXml.element("Id", SET));
    cloudFormation.answer(
        "DescribeChangeSet",
        call ->
            StackXml.element("StackId", CloudFormationStub.ID)
                + StackXml.element("Status", "FAILED")
                + StackXml.element("StatusReason", "no such type"));
    ProviderException failed = assertThrows(ProviderException.class, this::propose);
    assertEquals("no such type", failed.failure().message());
    assertEquals(
        CloudFormationStub.ID, cloudFormation.calls("DeleteStack").get(0).get("StackName"));
  }

  /** CloudFormation tags a stack only when it makes something in it. */
  @Test
  void anEmptyStackWithoutTagsIsOursWhereItsChangeSetsAre() throws InterruptedException {
    cloudFormation.statuses("REVIEW_IN_PROGRESS");
    cloudFormation.app("");
    assertTrue(stacks().find().isPresent());
    cloudFormation.answer(
        "ListChangeSets",
        call ->
            "<Summaries><member>"
                + StackXml.element("ChangeSetName", "by-hand")
                + "</member></Summaries>");
    ProviderException foreign = assertThrows(ProviderException.class, () -> stacks().find());
    assertEquals(FailureKind.FOREIGN, foreign.failure().kind());
  }

  private Optional<DescribeChangeSetResponse> propose() throws InterruptedException {
    TemplateStore store =
        new TemplateStore(
            new ArtifactBucket(clients(), new Account(clients(), SHOP.target())), SHOP);
    return new ChangeSets(stacks())
        .propose(stacks().find(), new StackTemplate("{}", stacks().tags(), store));
  }

  private static String described(String name) {
    return StackXml.element("ChangeSetId", SET)
        + StackXml.element("ChangeSetName", name)
        + StackXml.element("Status", "CREATE_COMPLETE");
  }
}
