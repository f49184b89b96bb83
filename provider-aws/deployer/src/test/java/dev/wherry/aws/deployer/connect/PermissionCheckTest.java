package dev.wherry.aws.deployer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.stack.CloudFormationStub;
import dev.wherry.aws.deployer.stack.StackXml;
import dev.wherry.aws.deployer.stack.StubbedCloudFormation;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found out before a deployment about who is signed in, as IAM tells it. */
class PermissionCheckTest extends StubbedCloudFormation {

  private static final String ROLE = "arn:aws:iam::123456789012:role/ci/deploy";

  PermissionCheckTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @Test
  void whatIsDeniedIsNamed() throws InterruptedException {
    signedIn("arn:aws:sts::123456789012:assumed-role/deploy/kim");
    cloudFormation.answer(
        "GetRole", call -> StackXml.element("Role", StackXml.element("Arn", ROLE)));
    decide("s3:PutObject", "implicitDeny", "");
    Preflight preflight = preflight();
    assertEquals(1, preflight.problems().size(), preflight.toString());
    ProviderFailure problem = preflight.problems().get(0);
    assertEquals(FailureKind.PERMISSION, problem.kind());
    assertEquals(
        "arn:aws:sts::123456789012:assumed-role/deploy/kim may not s3:PutObject on"
            + " arn:aws:s3:::wherry-123456789012-eu-central-1/shop/prod/state/lock.json",
        problem.message());
    assertEquals(
        ROLE, cloudFormation.calls("SimulatePrincipalPolicy").get(0).get("PolicySourceArn"));
    assertEquals(
        List.of("arn:aws:cloudformation:eu-central-1:123456789012:stack/shop-prod/*"),
        cloudFormation.calls("SimulatePrincipalPolicy").stream()
            .map(call -> call.get("ResourceArns.member.1"))
            .filter(arn -> arn.contains("cloudformation"))
            .toList());
  }

  /** As with a policy that asks for the source of a call. */
  @Test
  void whatDependsOnHowItIsCalledIsNoProblem() throws InterruptedException {
    signedIn("arn:aws:iam::123456789012:user/kim");
    decide("s3:PutObject", "implicitDeny", StackXml.element("member", "aws:SourceIp"));
    assertEquals(List.of(), preflight().problems());
  }

  @Test
  void whoMayNotAskIsToldSo() throws InterruptedException {
    signedIn("arn:aws:iam::123456789012:user/kim");
    cloudFormation.answer(
        "SimulatePrincipalPolicy",
        call -> CloudFormationStub.refusal("AccessDenied", "not authorized"));
    Preflight preflight = preflight();
    assertEquals(List.of(), preflight.problems());
    assertTrue(
        preflight.identity().endsWith(", whose permissions IAM does not tell"),
        preflight.identity());
  }

  @Test
  void theRootOfAnAccountMayDoAll() throws InterruptedException {
    signedIn("arn:aws:iam::123456789012:root");
    assertEquals(
        new Preflight("account 123456789012 as arn:aws:iam::123456789012:root", List.of()),
        preflight());
    assertEquals(List.of("GetCallerIdentity"), cloudFormation.asked());
  }

  private void signedIn(String arn) {
    cloudFormation.answer(
        "GetCallerIdentity",
        call -> StackXml.element("Account", "123456789012") + StackXml.element("Arn", arn));
  }

  /** All is allowed but one action. */
  private void decide(String action, String decision, String missing) {
    cloudFormation.answer(
        "SimulatePrincipalPolicy",
        call -> {
          StringBuilder results = new StringBuilder();
          for (int i = 1; !call.get("ActionNames.member." + i).isEmpty(); i++) {
            String asked = call.get("ActionNames.member." + i);
            boolean denied = asked.equals(action);
            results.append(
                StackXml.element(
                    "member",
                    StackXml.element("EvalActionName", asked)
                        + StackXml.element("EvalDecision", denied ? decision : "allowed")
                        + StackXml.element("MissingContextValues", denied ? missing : "")));
          }
          return StackXml.element("EvaluationResults", results.toString())
              + StackXml.element("IsTruncated", "false");
        });
  }

  private Preflight preflight() throws InterruptedException {
    return new AccountCheck(clients(), SHOP, new Account(clients(), SHOP.target())).preflight();
  }
}
