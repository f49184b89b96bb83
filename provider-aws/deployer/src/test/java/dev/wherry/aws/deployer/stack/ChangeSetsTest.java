package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import java.io.IOException;
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
