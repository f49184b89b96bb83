package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.DomainName;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;

/** All that exists in an account: what its stacks say, held against what the services say. */
final class AccountContents {

  private final AwsClients clients;
  private final Set<ResourceId> resources = new TreeSet<>();
  private final Set<String> owned = new TreeSet<>();

  AccountContents(AwsClients clients) {
    this.clients = clients;
  }

  /** The resources of all stacks; one that a service has and no stack is an orphan. */
  Set<ResourceId> resources() {
    for (Stack stack : clients.cloudFormation().describeStacksPaginator().stacks()) {
      for (StackResourceSummary one :
          clients
              .cloudFormation()
              .listStackResourcesPaginator(request -> request.stackName(stack.stackName()))
              .stackResourceSummaries()) {
        if (one.resourceStatus() != ResourceStatus.DELETE_COMPLETE) {
          resources.add(LogicalIds.id(one.resourceType(), one.logicalResourceId()));
          owned.add(one.resourceType() + " " + one.physicalResourceId());
        }
      }
    }
    orphans("AWS::Lambda::Function", functions());
    orphans("AWS::Logs::LogGroup", logs());
    try (DirectClients direct = new DirectClients()) {
      orphans("AWS::IAM::Role", direct.iam().listRoles().roles().stream().map(Role::roleName));
      orphans(
          "AWS::ApiGatewayV2::Api",
          direct.apis().getApis(request -> {}).items().stream().map(Api::apiId));
      Set<String> schedules = new TreeSet<>();
      direct.scheduler().listSchedules(request -> {}).schedules().stream()
          .map(ScheduleSummary::name)
          .forEach(schedules::add);
      assertEquals(count("AWS::Scheduler::Schedule"), schedules.size(), schedules.toString());
      orphans("AWS::Scheduler::ScheduleGroup", groups(direct));
      orphans(
          "AWS::ApiGatewayV2::DomainName",
          direct.apis().getDomainNames(request -> {}).items().stream().map(DomainName::domainName));
    }
    long secrets = clients.secrets().listSecrets(request -> {}).secretList().size();
    assertEquals(count("AWS::SecretsManager::Secret"), secrets, "secrets");
    return resources;
  }

  /** The account has one of its own. */
  private static Stream<String> groups(DirectClients direct) {
    return direct.scheduler().listScheduleGroups(request -> {}).scheduleGroups().stream()
        .map(ScheduleGroupSummary::name)
        .filter(name -> !name.equals("default"));
  }

  /**
   * Looks for what stacks do not tell of: published versions, change sets, stacks without anything.
   *
   * @param versions how many of a function may be there
   */
  void requireTidy(int versions) {
    for (Stack stack : clients.cloudFormation().describeStacksPaginator().stacks()) {
      assertNotEquals(StackStatus.REVIEW_IN_PROGRESS, stack.stackStatus(), stack.stackName());
      List<String> open =
          clients
              .cloudFormation()
              .listChangeSetsPaginator(request -> request.stackName(stack.stackName()))
              .summaries()
              .stream()
              .filter(one -> one.executionStatus() == ExecutionStatus.AVAILABLE)
              .map(ChangeSetSummary::changeSetName)
              .toList();
      assertEquals(List.of(), open, "change sets that nobody carries out");
    }
    functions()
        .forEach(
            function -> {
              long published =
                  clients
                      .lambda()
                      .listVersionsByFunctionPaginator(request -> request.functionName(function))
                      .versions()
                      .stream()
                      .filter(version -> !version.version().equals("$LATEST"))
                      .count();
              assertTrue(published <= versions, function + " has " + published + " versions");
            });
  }

  private Stream<String> functions() {
    return clients.lambda().listFunctionsPaginator().functions().stream()
        .map(FunctionConfiguration::functionName);
  }

  private Stream<String> logs() {
    return clients.logs().describeLogGroupsPaginator(request -> {}).logGroups().stream()
        .map(LogGroup::logGroupName);
  }

  private long count(String type) {
    return resources.stream().filter(id -> id.type().value().equals(type)).count();
  }

  private void orphans(String type, Stream<String> names) {
    Set<String> found = new TreeSet<>();
    names.map(name -> type + " " + name).forEach(found::add);
    found.removeAll(owned);
    assertEquals(Set.of(), found, "belongs to no stack");
  }
}
