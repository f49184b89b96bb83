package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deployments that fail, are interrupted or were not agreed to. */
class FailedDeploymentIT extends GreetOnAws {

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
      app.deploy(manifest, 'a');
      assertEquals("1", live("failed-test-greet"));
    }
  }

  @Test
  void aFailedUpdateIsTakenBackAndTheNextWorks() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("undone", 512))) {
      app.deploy(manifest("undone", 512), 'a');
      Revision missing = app.revision(manifest("undone", 1024), 'b');
      ProviderException refused = assertThrows(ProviderException.class, () -> app.apply(missing));
      assertEquals(Optional.of(FUNCTION), refused.failure().resource());
      assertTrue(app.events().stream().anyMatch(ApplyEvent.Failed.class::isInstance));
      assertEquals("1", live("undone-test-greet"));
      app.deploy(manifest("undone", 1024), 'b');
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
                          new StackUpdate(revision.resolved(), Map.of()),
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
  void whatNobodyAgreedToDeleteStays() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("agreed", 512))) {
      Revision revision = app.deploy(manifest("agreed", 512), 'a');
      List<NativeResource> fewer =
          revision.resolved().resources().values().stream()
              .filter(one -> !one.id().type().value().equals("AWS::ApiGatewayV2::Route"))
              .toList();
      StackUpdate update = new StackUpdate(Blueprint.of(fewer, Map.of()), Map.of());
      app.applier().apply(update, event -> {});
      assertEquals(
          revision.blueprint().resources().keySet(),
          app.connection().read(Set.of()).resources().keySet());
    }
  }
}
