package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The life of a stack on an endpoint that plays AWS; each test has an app of its own. */
class DeploymentIT extends OnAws {

  private static final ResourceId FUNCTION =
      ResourceId.of("AWS::Lambda::Function", "GreetFunction");

  private static String manifest(String app, int memory) {
    return """
        app: %s
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            memory: %dMB
            on:
              - http: GET /hello/{name}
              - schedule: "30 1 * * *"
                timezone: Asia/Seoul
        targets:
          aws: { region: ap-northeast-2 }
        """
        .formatted(app, memory);
  }

  @Test
  void aFirstDeploymentMakesEverything() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("first", 512))) {
      Revision revision = deploy(app, manifest("first", 512), 'a');
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
      Revision revision = deploy(app, manifest("second", 512), 'a');
      app.apply(revision);
      assertEquals(List.of(), app.events());
      assertEquals("1", live("second-test-greet"));
    }
  }

  @Test
  void otherCodeIsAnotherVersionAndTheOldOneStays() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("code", 512))) {
      deploy(app, manifest("code", 512), 'a');
      deploy(app, manifest("code", 512), 'b');
      assertEquals("2", live("code-test-greet"));
      assertEquals(List.of("1", "2"), versions("code-test-greet"));
    }
  }

  /** A release publishes at most one version, and as many stay as there are releases. */
  @Test
  void versionsBeyondTheKeptReleasesGo() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("kept", 512))) {
      for (char digit = 'a'; digit <= 'e'; digit++) {
        deploy(app, manifest("kept", 512), digit);
      }
      assertEquals("5", live("kept-test-greet"));
      assertEquals(List.of("3", "4", "5"), versions("kept-test-greet"));
    }
  }

  @Test
  void otherMemoryIsAnotherVersionWithIt() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("memory", 512))) {
      deploy(app, manifest("memory", 512), 'a');
      deploy(app, manifest("memory", 1024), 'a');
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
      Revision first = deploy(app, manifest("back", 512), 'a');
      String code = sha("back-test-greet");
      deploy(app, manifest("back", 1024), 'b');
      app.apply(first);
      assertEquals("3", live("back-test-greet"));
      assertEquals(code, sha("back-test-greet"));
    }
  }

  @Test
  void aFailedFirstDeploymentLeavesNothingAndTheNextWorks()
      throws IOException, InterruptedException {
    String manifest = manifest("failed", 512);
    String refusedByLambda =
        manifest.replace(
            "    on:\n",
            """
                overrides:
                  aws:
                    "AWS::Lambda::Function":
                      Layers: [{ "Fn::Sub": "arn:aws:lambda:$${AWS::Region}:$${AWS::AccountId}:layer:missing:1" }]
                on:
            """);
    try (Deployed app = new Deployed(folder, manifest)) {
      Revision revision = app.revision(refusedByLambda, 'a');
      app.upload(revision);
      ProviderException refused = assertThrows(ProviderException.class, () -> app.apply(revision));
      assertEquals(Optional.of(FUNCTION), refused.failure().resource());
      assertEquals(Map.of(), app.connection().read(Set.of()).resources());
      deploy(app, manifest, 'a');
      assertEquals("1", live("failed-test-greet"));
    }
  }

  @Test
  void aFailedUpdateIsTakenBackAndTheNextWorks() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("undone", 512))) {
      deploy(app, manifest("undone", 512), 'a');
      Revision missing = app.revision(manifest("undone", 1024), 'b');
      ProviderException refused = assertThrows(ProviderException.class, () -> app.apply(missing));
      assertEquals(Optional.of(FUNCTION), refused.failure().resource());
      assertTrue(app.events().stream().anyMatch(ApplyEvent.Failed.class::isInstance));
      assertEquals("1", live("undone-test-greet"));
      deploy(app, manifest("undone", 1024), 'b');
      assertEquals("2", live("undone-test-greet"));
    }
  }

  @Test
  void anInterruptedDeploymentIsFinishedByTheNext() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("killed", 512))) {
      Revision revision = app.revision(manifest("killed", 512), 'a');
      app.upload(revision);
      Thread killed =
          new Thread(
              () -> {
                try {
                  app.applier()
                      .apply(
                          new StackUpdate(revision.resolved(), Map.of(), Deployed.KEPT),
                          event -> Thread.currentThread().interrupt());
                } catch (InterruptedException e) {
                  // As Ctrl-C does it.
                }
              });
      killed.start();
      killed.join();
      app.apply(revision);
      assertEquals(
          revision.blueprint().resources().keySet(),
          app.connection().read(Set.of()).resources().keySet());
    }
  }

  @Test
  void nothingGoesThatWasNotAgreedTo() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("agreed", 512))) {
      Revision revision = deploy(app, manifest("agreed", 512), 'a');
      List<NativeResource> fewer =
          revision.resolved().resources().values().stream()
              .filter(one -> !one.id().type().value().equals("AWS::ApiGatewayV2::Route"))
              .toList();
      StackUpdate update = new StackUpdate(Blueprint.of(fewer, Map.of()), Map.of(), Deployed.KEPT);
      ProviderException refused =
          assertThrows(ProviderException.class, () -> app.applier().apply(update, event -> {}));
      assertTrue(refused.getMessage().contains("which the plan did not say"));
      assertEquals(
          revision.blueprint().resources().keySet(),
          app.connection().read(Set.of()).resources().keySet());
    }
  }

  @Test
  void removingLeavesNothing() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("gone", 512))) {
      Revision revision = deploy(app, manifest("gone", 512), 'a');
      deploy(app, manifest("gone", 512), 'b');
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

  @Test
  void whatSomebodyChangedByHandIsSeen() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("drift", 512))) {
      deploy(app, manifest("drift", 512), 'a');
      aws()
          .lambda()
          .updateFunctionConfiguration(
              request -> request.functionName("drift-test-greet").memorySize(2048));
      var live = app.connection().read(Set.of()).resources().get(FUNCTION);
      assertEquals(
          dev.wherry.spi.blueprint.Value.number(2048),
          live.properties().values().get("MemorySize"));
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

  private static Revision deploy(Deployed app, String manifest, char digit)
      throws IOException, InterruptedException {
    Revision revision = app.revision(manifest, digit);
    app.upload(revision);
    app.apply(revision);
    return revision;
  }

  private static java.util.stream.Stream<ResourceId> done(Deployed app) {
    return app.events().stream()
        .filter(ApplyEvent.Done.class::isInstance)
        .map(ApplyEvent::resource);
  }

  private String live(String function) {
    return aws()
        .lambda()
        .getAlias(request -> request.functionName(function).name("live"))
        .functionVersion();
  }

  private String sha(String function) {
    return aws()
        .lambda()
        .getFunctionConfiguration(request -> request.functionName(function).qualifier("live"))
        .codeSha256();
  }

  private List<String> versions(String function) {
    return aws()
        .lambda()
        .listVersionsByFunction(request -> request.functionName(function))
        .versions()
        .stream()
        .map(FunctionConfiguration::version)
        .filter(version -> !version.equals("$LATEST"))
        .sorted()
        .toList();
  }
}
