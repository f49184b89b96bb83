package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
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
    }
    long secrets = clients.secrets().listSecrets(request -> {}).secretList().size();
    assertEquals(count("AWS::SecretsManager::Secret"), secrets, "secrets");
    return resources;
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
