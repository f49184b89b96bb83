package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.revision.Revision;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.spi.apply.Observed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The life of a stack on an endpoint that plays AWS; each test has an app of its own. */
class DeploymentIT extends GreetOnAws {

  @Test
  void aFirstDeploymentMakesEverything() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("first", 512))) {
      Revision revision = app.deploy(manifest("first", 512), 'a');
      Observed observed = app.connection().read(Set.of());
      assertEquals(revision.blueprint().resources().keySet(), observed.resources().keySet());
      observed.resources().values().forEach(one -> assertFalse(one.attributes().isEmpty()));
      assertEquals("1", live("first-test-greet"));
      assertEquals(
          revision.blueprint().resources().keySet(), done(app).collect(Collectors.toSet()));
    }
  }

  @Test
  void aSecondDeploymentChangesNothing() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("second", 512))) {
      Revision revision = app.deploy(manifest("second", 512), 'a');
      app.apply(revision);
      assertEquals(List.of(), app.events());
      assertEquals("1", live("second-test-greet"));
    }
  }

  @Test
  void otherCodeIsAnotherVersionAndTheOldOneStays() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("code", 512))) {
      app.deploy(manifest("code", 512), 'a');
      app.deploy(manifest("code", 512), 'b');
      assertEquals("2", live("code-test-greet"));
      assertEquals(List.of("1", "2"), versions("code-test-greet"));
    }
  }

  /** A release publishes at most one version, and as many stay as there are releases. */
  @Test
  void versionsBeyondTheKeptReleasesGo() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("kept", 512))) {
      for (char digit = 'a'; digit <= 'e'; digit++) {
        app.deploy(manifest("kept", 512), digit);
      }
      assertEquals("5", live("kept-test-greet"));
      assertEquals(List.of("3", "4", "5"), versions("kept-test-greet"));
    }
  }

  @Test
  void otherMemoryIsAnotherVersionWithIt() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("memory", 512))) {
      app.deploy(manifest("memory", 512), 'a');
      app.deploy(manifest("memory", 1024), 'a');
      assertEquals("2", live("memory-test-greet"));
      assertEquals(
          1024,
          aws()
              .lambda()
              .getFunctionConfiguration(
                  request -> request.functionName("memory-test-greet").qualifier("live"))
              .memorySize());
    }
  }

  @Test
  void rollingBackIsAVersionWithTheOldCode() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("back", 512))) {
      Revision first = app.deploy(manifest("back", 512), 'a');
      String code = sha("back-test-greet");
      app.deploy(manifest("back", 1024), 'b');
      app.apply(first);
      assertEquals("3", live("back-test-greet"));
      assertEquals(code, sha("back-test-greet"));
    }
  }

  /** An API has a route once, so one that goes to another function has to stay the same. */
  @Test
  void aRouteThatMovesIsNotMadeAgain() throws Exception {
    Commands commands = new Commands(folder);
    commands.deploy(manifest("routes", 512), "one");
    Map<String, String> before = routes();
    String moved =
        manifest("routes", 512).replace("  greet:", "  welcome:").replace("{name}", "{who}");
    assertEquals(TargetResult.Outcome.DONE, commands.deploy(moved, "one").outcome());
    Map<String, String> after = routes();
    assertEquals(Set.of("GET /hello/{who}", "HEAD /hello/{who}"), Set.copyOf(after.values()));
    assertEquals(before.keySet(), after.keySet());
  }

  /** CloudFormation puts another domain in its place, which a plan has to agree to. */
  @Test
  void aDomainThatIsCalledOtherwiseIsReplaced() throws Exception {
    Commands commands = new Commands(folder);
    commands.deploy(withDomain("old.shop.kr"), "one");
    TargetResult moved = commands.deploy(withDomain("new.shop.kr"), "one");
    assertEquals(TargetResult.Outcome.DONE, moved.outcome(), moved.report().failures().toString());
    try (DirectClients direct = new DirectClients()) {
      var mappings = direct.apis().getApiMappings(request -> request.domainName("new.shop.kr"));
      assertEquals(1, mappings.items().size(), mappings.toString());
    }
  }

  private static String withDomain(String name) {
    return """
        http:
          domain:
            name: %s
            certificate: arn:aws:acm:ap-northeast-2:123456789012:certificate/1
        """
            .formatted(name)
        + manifest("domain", 512);
  }

  /** Keys of routes by their ids. */
  private Map<String, String> routes() {
    try (DirectClients direct = new DirectClients()) {
      return direct.apis().getApis(request -> {}).items().stream()
          .filter(api -> api.name().startsWith("routes"))
          .flatMap(
              api ->
                  direct.apis().getRoutes(request -> request.apiId(api.apiId())).items().stream())
          .collect(Collectors.toMap(Route::routeId, Route::routeKey));
    }
  }

  @Test
  void removingLeavesNothing() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("gone", 512))) {
      Revision revision = app.deploy(manifest("gone", 512), 'a');
      app.deploy(manifest("gone", 512), 'b');
      app.apply(Revision.EMPTY);
      assertEquals(Map.of(), app.connection().read(Set.of()).resources());
      assertThrows(ResourceNotFoundException.class, () -> live("gone-test-greet"));
      for (var digest : app.connection().storage().artifacts().list()) {
        app.connection().storage().artifacts().delete(digest);
      }
      app.connection().storage().discard();
      assertEquals(Set.of(), app.connection().storage().artifacts().list());
      assertTrue(done(app).anyMatch(FUNCTION::equals));
      assertTrue(revision.find(FUNCTION).isPresent());
    }
  }
}
