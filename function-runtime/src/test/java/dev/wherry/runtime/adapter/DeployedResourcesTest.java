package dev.wherry.runtime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.function.ResourceException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeployedResourcesTest {

  private final DeployedResources resources = resources();

  private static DeployedResources resources() {
    Settings settings =
        new Settings(
            Map.of(
                "WHERRY_APP", "shop",
                "WHERRY_FUNCTION", "orders",
                "WHERRY_STAGE", "prod",
                "WHERRY_TARGET", "cloud",
                "WHERRY_HANDLER", "com.example.Orders",
                "WHERRY_SECRET_STRIPE_KEY", "shop-prod-stripe-key",
                "WHERRY_QUEUE_ORDERS", "shop-prod-orders",
                "COLOUR", "blue"));
    SecretLookup secrets = id -> new CachedSecret(id, name -> name, InstantSource.system());
    return new DeployedResources(settings, settings.definition(), secrets, "Cloud");
  }

  @Test
  void knowsNamesAndSettings() {
    assertEquals("shop-prod-orders", resources.physicalName("orders"));
    assertEquals(Optional.of("blue"), resources.setting("COLOUR"));
    assertEquals("***", resources.secret("stripe-key").toString());
    assertEquals("shop-prod-stripe-key", resources.secret("stripe-key").value());
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
        "queue `orders` cannot be used here: the Cloud adapter has no queues yet",
        assertThrows(ResourceException.class, () -> resources.queue("orders")).getMessage());
  }
}
