package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.aws.runtime.secret.Secrets;
import dev.wherry.function.ResourceException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LambdaResourcesTest {

  private final LambdaResources resources = resources();

  private static LambdaResources resources() {
    Map<String, String> environment =
        Deployed.environment(
            LambdaResourcesTest.class,
            "WHERRY_SECRET_STRIPE_KEY",
            "arn:aws:secretsmanager:eu-west-1:1:secret:stripe",
            "WHERRY_QUEUE_ORDERS",
            "shop-prod-orders",
            "COLOUR",
            "blue");
    Settings settings = new Settings(environment);
    return new LambdaResources(settings, settings.definition(), new Secrets(environment));
  }

  @Test
  void knowsNamesAndSettings() {
    assertEquals("shop-prod-orders", resources.physicalName("orders"));
    assertEquals(Optional.of("blue"), resources.setting("COLOUR"));
    assertEquals("***", resources.secret("stripe-key").toString());
  }

  @Test
  void saysWhatTheFunctionUsesInstead() {
    assertEquals(
        "function `orders` does not use a secret `stripe`; it uses: orders, stripe-key",
        assertThrows(IllegalArgumentException.class, () -> resources.secret("stripe"))
            .getMessage());
  }

  @Test
  void saysWhatIsNotBuilt() {
    assertEquals(
        "queue `orders` cannot be used here: the AWS adapter has no queues yet",
        assertThrows(ResourceException.class, () -> resources.queue("orders")).getMessage());
  }
}
