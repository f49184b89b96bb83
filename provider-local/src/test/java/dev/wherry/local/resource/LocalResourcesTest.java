package dev.wherry.local.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.MessageQueue;
import dev.wherry.function.ResourceException;
import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import dev.wherry.model.Use;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalResourcesTest {

  private static final StageName STAGE = new StageName("dev");

  @TempDir Path project;
  private SecretFile secrets;
  private LocalResources resources;

  @BeforeEach
  void create() {
    Resource queue =
        new Resource.Queue(
            TestApplication.resource("orders"),
            Duration.ofMinutes(1),
            Duration.ofDays(1),
            false,
            Optional.empty());
    Application app =
        new TestApplication("shop")
            .with(new Resource.Secret(TestApplication.resource("token")))
            .with(queue)
            .with(new Resource.Bucket(TestApplication.resource("uploads")))
            .with(new TestFunction("greet", "Greet").uses(use("token")).uses(use("orders")))
            .build();
    secrets = new SecretFile(project, STAGE);
    resources =
        new LocalResources(
            app,
            app.functions().get(new FunctionName("greet")),
            Map.of("LEVEL", "high"),
            new LocalNames(app, STAGE),
            secrets);
  }

  private static Use use(String name) {
    return new Use.OfResource(
        new ResourceName(name), Set.of(Use.Access.READ), TestFunction.location());
  }

  @Test
  void readsASecretAnewEachTime() throws Exception {
    var token = resources.secret("token");
    ResourceException missing = assertThrows(ResourceException.class, token::value);
    assertTrue(missing.getMessage().contains("wherry secret set token"), missing.getMessage());
    secrets.set("token", "one");
    assertEquals("one", token.value());
    secrets.set("token", "two");
    assertEquals("two", token.value());
    assertEquals("***", token.toString());
  }

  @Test
  void anUnknownNameGetsTheNearest() {
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> resources.secret("tokn"));
    assertEquals(
        "function `greet` does not use a secret `tokn`; did you mean `token`?",
        unknown.getMessage());
  }

  @Test
  void whatUsesDoesNotGrantIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> resources.bucket("uploads"));
    IllegalArgumentException kind =
        assertThrows(IllegalArgumentException.class, () -> resources.table("orders"));
    assertTrue(kind.getMessage().endsWith("`orders` is a queue"), kind.getMessage());
  }

  @Test
  void aResourceThatIsNotBuiltSaysSoWhenItIsUsed() {
    MessageQueue orders = resources.queue("orders");
    assertEquals("queue `orders`", orders.toString());
    ResourceException missing = assertThrows(ResourceException.class, () -> orders.send("x"));
    assertEquals(
        "queue `orders` cannot be used here: the local runner has no queues yet",
        missing.getMessage());
  }

  @Test
  void settingsAndPhysicalNames() {
    assertEquals(Optional.of("high"), resources.setting("LEVEL"));
    assertEquals("shop-dev-orders", resources.physicalName("orders"));
  }
}
