package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change set would take away, held against what the user agreed to. */
class AgreementTest extends StubbedCloudFormation {

  private static final String NESTED = CloudFormationStub.ID + "-functions3";
  private static final ResourceId SECRET =
      ResourceId.of("AWS::SecretsManager::Secret", "StripeKeySecret");
  private static final ResourceId ROUTE = ResourceId.of("AWS::ApiGatewayV2::Route", "GreetRoute");

  private final List<ApplyEvent> events = new ArrayList<>();

  AgreementTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @ParameterizedTest
  @CsvSource({"True,replace", "Conditional,perhaps replace"})
  void whatHoldsDataIsNotReplacedWithoutConsent(String replacement, String verb) {
    changes(modify(SECRET, replacement));
    ProviderException refused =
        assertThrows(ProviderException.class, () -> check(Map.of(SECRET, Action.UPDATE)));
    assertEquals(FailureKind.REJECTED, refused.failure().kind());
    assertEquals(Optional.of(SECRET), refused.failure().resource());
    assertTrue(refused.getMessage().contains("would " + verb + " "), refused.getMessage());
  }

  @Test
  void whatMayBeReplacedIsTold() throws InterruptedException {
    changes(modify(ROUTE, "Conditional"));
    check(Map.of(ROUTE, Action.UPDATE));
    assertEquals(List.of(new ApplyEvent.Phase(ROUTE, Action.UPDATE, "may be replaced")), events);
  }

  @Test
  void aChangeInPlaceIsAgreedTo() throws InterruptedException {
    changes(modify(SECRET, "False") + modify(ROUTE, "False"));
    check(Map.of(SECRET, Action.UPDATE));
    assertEquals(List.of(), events);
  }

  @Test
  void whatStandsInAStackThatGoesIsAskedFor() throws InterruptedException {
    cloudFormation.answer(
        "ListStackResources",
        call ->
            call.get("StackName").equals(NESTED)
                ? StackXml.resources(
                    StackXml.resource(
                        ROUTE.type().value(), ROUTE.name(), "route", "UPDATE_COMPLETE"))
                : StackXml.resources());
    changes(nested("Remove", ""));
    ProviderException refused = assertThrows(ProviderException.class, () -> check(Map.of()));
    assertEquals(Optional.of(ROUTE), refused.failure().resource());
    assertTrue(refused.getMessage().contains("would delete "), refused.getMessage());
    check(Map.of(ROUTE, Action.DELETE));
  }

  @Test
  void theChangesOfANestedStackAreLookedAt() {
    cloudFormation.answer(
        "DescribeChangeSet",
        call ->
            StackXml.element(
                "Changes",
                call.get("ChangeSetName").equals("nested-set")
                    ? StackXml.change("Remove", ROUTE.type().value(), ROUTE.name(), "")
                    : nested("Modify", StackXml.element("ChangeSetId", "nested-set"))));
    ProviderException refused = assertThrows(ProviderException.class, () -> check(Map.of()));
    assertEquals(Optional.of(ROUTE), refused.failure().resource());
  }

  private void check(Map<ResourceId, Action> agreed) throws InterruptedException {
    new Agreement(stacks(), new StackUpdate(Blueprint.EMPTY, agreed), events::add).check("set");
  }

  private void changes(String changes) {
    cloudFormation.answer("DescribeChangeSet", call -> StackXml.element("Changes", changes));
  }

  private static String modify(ResourceId id, String replacement) {
    return StackXml.change(
        "Modify", id.type().value(), id.name(), StackXml.element("Replacement", replacement));
  }

  private static String nested(String action, String more) {
    return StackXml.change(
        action,
        "AWS::CloudFormation::Stack",
        "functions3",
        StackXml.element("PhysicalResourceId", NESTED) + more);
  }
}
