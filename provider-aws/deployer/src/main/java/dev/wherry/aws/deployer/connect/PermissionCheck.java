package dev.wherry.aws.deployer.connect;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * Whether who is signed in may do what every deployment of the app does by itself, as IAM's
 * simulation of his policies says; what CloudFormation then does in his name differs from app to
 * app. The simulation sees no policies of organizations or of resources, and nothing that depends
 * on how a call is made: what is denied for want of such facts is no problem yet.
 */
final class PermissionCheck {

  private static final Pattern PERSON = Pattern.compile("arn:[^:]+:iam::[0-9]+:(user|role)/.+");
  private static final Pattern SESSION =
      Pattern.compile("arn:[^:]+:sts::[0-9]+:assumed-role/([^/]+)/.*");
  private static final Pattern ROOT = Pattern.compile("arn:[^:]+:iam::[0-9]+:root");

  private final AwsClients clients;
  private final Account.Identity identity;
  private final Map<String, List<String>> actions;

  PermissionCheck(AwsClients clients, Destination destination, Account.Identity identity) {
    this.clients = clients;
    this.identity = identity;
    this.actions = actions(destination, clients.region(), identity);
  }

  /** What each deployment does, by the ARN that it does it to. */
  private static Map<String, List<String>> actions(
      Destination destination, String region, Account.Identity identity) {
    String partition = identity.arn().split(":", 3)[1];
    String place = ":" + region + ":" + identity.account() + ":";
    String name = destination.app() + "-" + destination.stage();
    String bucket = "arn:" + partition + ":s3:::wherry-" + identity.account() + "-" + region;
    Map<String, List<String>> actions = new LinkedHashMap<>();
    actions.put(
        "arn:" + partition + ":cloudformation" + place + "stack/" + name + "/*",
        List.of(
            "cloudformation:CreateChangeSet",
            "cloudformation:DescribeStacks",
            "cloudformation:ExecuteChangeSet"));
    actions.put(bucket, List.of("s3:ListBucket"));
    actions.put(
        bucket + "/" + destination.app() + "/" + destination.stage() + "/state/lock.json",
        List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"));
    return actions;
  }

  /**
   * All that is denied.
   *
   * @return nothing known when IAM does not tell, or not to who is signed in
   */
  Optional<List<ProviderFailure>> problems() throws InterruptedException {
    if (ROOT.matcher(identity.arn()).matches()) {
      return Optional.of(List.of());
    }
    try {
      Optional<String> person = person();
      if (person.isEmpty()) {
        return Optional.empty();
      }
      List<ProviderFailure> problems = new ArrayList<>();
      for (Map.Entry<String, List<String>> what : actions.entrySet()) {
        denied(person.get(), what.getKey(), what.getValue()).ifPresent(problems::add);
      }
      return Optional.of(problems);
    } catch (ProviderException notTold) {
      return Optional.empty();
    }
  }

  /** The user or role behind a session, whose ARN lacks the role's path. */
  private Optional<String> person() throws InterruptedException {
    Matcher session = SESSION.matcher(identity.arn());
    if (session.matches()) {
      String role = session.group(1);
      return Optional.of(
          Calls.call(() -> clients.iam().getRole(request -> request.roleName(role)).role().arn()));
    }
    return Optional.of(identity.arn()).filter(arn -> PERSON.matcher(arn).matches());
  }

  private Optional<ProviderFailure> denied(String person, String resource, List<String> wanted)
      throws InterruptedException {
    List<String> denied =
        Calls.call(
            () ->
                clients
                    .iam()
                    .simulatePrincipalPolicyPaginator(
                        request ->
                            request
                                .policySourceArn(person)
                                .actionNames(wanted)
                                .resourceArns(resource))
                    .evaluationResults()
                    .stream()
                    .filter(PermissionCheck::isDenied)
                    .map(EvaluationResult::evalActionName)
                    .toList());
    return denied.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ProviderFailure.of(
                    FailureKind.PERMISSION,
                    identity.arn() + " may not " + String.join(", ", denied) + " on " + resource)
                .hint("allow it to who is signed in, or sign in as someone else"));
  }

  private static boolean isDenied(EvaluationResult result) {
    return result.evalDecision() != PolicyEvaluationDecisionType.ALLOWED
        && result.missingContextValues().isEmpty();
  }
}
