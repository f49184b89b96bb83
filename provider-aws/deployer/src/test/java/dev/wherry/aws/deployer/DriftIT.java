package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.Drift;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What somebody changed by hand. */
class DriftIT extends GreetOnAws {

  private static final String LOG_GROUP = "/aws/lambda/detected-test-greet";

  @Test
  void whatSomebodyChangedByHandIsSeen() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("drift", 512))) {
      app.deploy(manifest("drift", 512), 'a');
      aws()
          .lambda()
          .updateFunctionConfiguration(
              request -> request.functionName("drift-test-greet").memorySize(2048));
      var live = app.connection().read(Set.of()).resources().get(FUNCTION);
      assertEquals(Value.number(2048), live.properties().values().get("MemorySize"));
    }
  }

  @Test
  void anAliasThatSomebodyMovedIsDrift() throws Exception {
    Commands commands = new Commands(folder);
    commands.deploy(manifest("moved", 512), "one");
    commands.deploy(manifest("moved", 1024), "two");
    assertEquals(List.of(), commands.info(manifest("moved", 1024)).drift());
    aws()
        .lambda()
        .updateAlias(
            request -> request.functionName("moved-test-greet").name("live").functionVersion("1"));
    List<ResourceId> drift =
        commands.info(manifest("moved", 1024)).drift().stream()
            .map(one -> one.resource().id())
            .toList();
    assertEquals(List.of(ResourceId.of("AWS::Lambda::Alias", "GreetAlias")), drift);
  }

  /** The newest version is the stack's, also where the alias names an older one. */
  @Test
  void theVersionBehindAMovedAliasOutlivesAnotherDeployment() throws Exception {
    Commands commands = new Commands(folder);
    commands.deploy(manifest("behind", 512), "one");
    commands.deploy(manifest("behind", 1024), "two");
    aws()
        .lambda()
        .updateAlias(
            request -> request.functionName("behind-test-greet").name("live").functionVersion("1"));
    String another = manifest("behind", 1024).replace("/hello/{name}", "/hi/{name}");
    commands.deploy(another, "two");
    // A variable tells the routes, so there is a third.
    assertEquals(List.of("1", "2", "3"), versions("behind-test-greet"));
  }

  /** CloudFormation believes in it for ever, and nobody is told that it is made again. */
  @Test
  void aFunctionThatSomebodyDeletedIsDriftAndSaid() throws Exception {
    Commands commands = new Commands(folder);
    String both =
        manifest("vanished", 512)
            .replace(
                "targets:",
                "  other:\n    handler: com.example.Other\n    on:\n      http: GET /other\ntargets:");
    commands.deploy(both, "one");
    aws().lambda().deleteFunction(request -> request.functionName("vanished-test-greet"));

    assertEquals(
        List.of(FUNCTION),
        commands.info(both).drift().stream()
            .filter(Drift::missing)
            .map(one -> one.resource().id())
            .toList());
    Plan plan = commands.plan(both, "one");
    assertEquals(Action.CREATE, plan.actions().get(FUNCTION));
    try (Deployed app = new Deployed(folder, both)) {
      String advice = app.connection().advice(plan.target().resolved()).toString();
      assertTrue(advice.contains("somebody deleted " + FUNCTION), advice);
    }
    TargetResult refused = commands.deploy(both, "one");
    assertEquals(TargetResult.Outcome.FAILED, refused.outcome());
    assertEquals(FailureKind.BLOCKED, refused.report().failures().get(0).kind());

    String without = both.replaceAll("(?s)  greet:.*?  other:", "  other:");
    assertEquals(TargetResult.Outcome.DONE, commands.deploy(without, "one").outcome());
    assertEquals(TargetResult.Outcome.DONE, commands.deploy(both, "one").outcome());
    assertEquals(List.of(), commands.info(both).drift());
    assertEquals(512, memory("vanished-test-greet"));
  }

  /** What only CloudFormation itself compares. */
  @Test
  void driftDetectionFindsWhatReadingDoesNotCompare() throws Exception {
    Commands commands = new Commands(folder);
    String manifest = manifest("detected", 512);
    commands.deploy(manifest, "one");
    assertEquals(List.of(), commands.info(manifest, Inspection.Look.CLOSE).drift());

    String open =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}
        """;
    String role = role("detected-test-greet");
    try (DirectClients direct = new DirectClients()) {
      direct
          .iam()
          .updateAssumeRolePolicy(request -> request.roleName(role).policyDocument(open.strip()));
    }
    aws().logs().deleteLogGroup(request -> request.logGroupName(LOG_GROUP));

    assertEquals(List.of(), commands.info(manifest, Inspection.Look.QUICK).drift());
    List<Drift> drift = commands.info(manifest, Inspection.Look.CLOSE).drift();
    assertEquals(
        Map.of("GreetLogs", true, "GreetRole", false),
        drift.stream()
            .collect(Collectors.toMap(one -> one.resource().id().name(), Drift::missing)));
    String changed = drift.toString();
    assertTrue(changed.contains("AssumeRolePolicyDocument"), changed);
  }

  private String role(String function) {
    String arn =
        aws().lambda().getFunctionConfiguration(request -> request.functionName(function)).role();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private int memory(String function) {
    return aws()
        .lambda()
        .getFunctionConfiguration(request -> request.functionName(function))
        .memorySize();
  }
}
