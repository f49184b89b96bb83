package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.LargeApp;
import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An app that grew past one stack, on its way to CloudFormation. */
class NestedApplyTest extends StubbedCloudFormation {

  private static final int FUNCTIONS = 50;
  private static final String DEPLOYED = "Work0.*";

  private final Blueprint desired =
      new Revision(
              LargeApp.compile(FUNCTIONS).blueprint(),
              Map.of(new ArtifactId("app"), new ContentDigest("a".repeat(64))))
          .resolved();

  NestedApplyTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @Test
  void whatIsDeployedStaysAndTheRestIsNested() throws Exception {
    assertTrue(desired.resources().size() > 450, "more than one stack takes");
    oneFunctionIsDeployed();
    theChangeSetIsCarriedOut();

    apply();

    CloudFormationStub.Call made = cloudFormation.calls("CreateChangeSet").get(0);
    assertEquals("true", made.get("IncludeNestedStacks"));
    JsonNode root = new ObjectMapper().readTree(made.get("TemplateBody")).path("Resources");
    assertEquals(1, functions(root, "Work0.*"), "what is deployed stays where it is");
    assertEquals(1, functions(root, "Work.*"), "what is new stands elsewhere");
    long nested =
        root.properties().stream()
            .filter(one -> one.getValue().path("Type").asText().endsWith("::Stack"))
            .count();
    assertTrue(nested > 10, root.toString());
    assertEquals(
        nested,
        cloudFormation.sent().stream().filter(path -> path.contains("/templates/")).count());
    assertTrue(
        root.at("/Functions3/Properties/TemplateURL")
            .asText()
            .startsWith(cloudFormation.address() + "/wherry-1-eu-central-1/shop/prod/templates/"),
        root.at("/Functions3/Properties/TemplateURL").asText());
  }

  /** A route exists once in an API, and CloudFormation makes new things before old ones go. */
  @Test
  void aRouteThatWouldGoToAnotherStackIsRefused() {
    StackLayout layout = StackLayout.of(desired);
    ResourceId route =
        desired.resources().keySet().stream()
            .filter(id -> id.type().value().equals("AWS::ApiGatewayV2::Route"))
            .filter(id -> !layout.of(id).equals(StackLayout.ROOT))
            .findFirst()
            .orElseThrow();
    cloudFormation.answer(
        "ListStackResources",
        call ->
            StackXml.resources(
                StackXml.resource(
                    route.type().value(), route.name(), route.name(), "UPDATE_COMPLETE")));
    ProviderException refused = assertThrows(ProviderException.class, this::apply);
    assertEquals(FailureKind.BLOCKED, refused.failure().kind());
    assertEquals(Optional.of(route), refused.failure().resource());
    assertEquals(List.of(), cloudFormation.calls("CreateChangeSet"));
  }

  private void apply() throws InterruptedException {
    new CloudFormationApplier(
            clients(), new ArtifactBucket(clients(), new Account(clients(), SHOP.target())), SHOP)
        .apply(new StackUpdate(desired, Map.of()), event -> {});
  }

  private static long functions(JsonNode resources, String name) {
    return resources.properties().stream()
        .filter(one -> one.getKey().matches(name))
        .filter(one -> one.getValue().path("Type").asText().equals("AWS::Lambda::Function"))
        .count();
  }

  private void oneFunctionIsDeployed() {
    LogicalIds names = new LogicalIds(desired);
    String members =
        desired.resources().keySet().stream()
            .filter(id -> id.name().matches(DEPLOYED) || isShared(id))
            .map(
                id ->
                    StackXml.resource(
                        id.type().value(), names.of(id), id.name(), "UPDATE_COMPLETE"))
            .collect(Collectors.joining());
    cloudFormation.answer("ListStackResources", call -> StackXml.resources(members));
  }

  private boolean isShared(ResourceId id) {
    return StackLayout.of(desired).of(id).equals(StackLayout.ROOT);
  }

  private void theChangeSetIsCarriedOut() {
    cloudFormation.answer(
        "GetCallerIdentity",
        call -> StackXml.element("Account", "1") + StackXml.element("Arn", "arn:aws:iam::1:root"));
    cloudFormation.answer("CreateChangeSet", call -> StackXml.element("Id", "set"));
    cloudFormation.answer(
        "DescribeChangeSet",
        call ->
            StackXml.element("ChangeSetId", "set")
                + StackXml.element("ChangeSetName", "wherry-one")
                + StackXml.element("StackId", CloudFormationStub.ID)
                + StackXml.element("Status", "CREATE_COMPLETE"));
    cloudFormation.answer(
        "ExecuteChangeSet",
        call -> {
          cloudFormation.answer(
              "DescribeStackEvents",
              after ->
                  StackXml.events(
                      StackXml.own("2", "UPDATE_COMPLETE"),
                      StackXml.own("1", "UPDATE_IN_PROGRESS")));
          return "";
        });
  }
}
