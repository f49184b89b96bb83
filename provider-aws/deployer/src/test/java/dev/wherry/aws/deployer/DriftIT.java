package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody changed by hand. */
class DriftIT extends GreetOnAws {

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
}
