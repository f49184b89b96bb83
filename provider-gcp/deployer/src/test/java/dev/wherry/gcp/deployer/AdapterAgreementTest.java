package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.adapter.SettingLine;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the compiler writes into an environment, the adapter's own readers take. */
class AdapterAgreementTest {

  private final Map<String, String> orders = environment("shop-prod-orders");
  private final Map<String, String> scheduled = environment("shop-prod-orders-private");

  @Test
  void theFunctionIsDefined() {
    FunctionDefinition definition = new Settings(orders).definition();
    assertEquals("shop", definition.app());
    assertEquals("orders", definition.function());
    assertEquals("com.example.Orders", definition.handler());
    assertEquals(20, Integer.parseInt(new Settings(orders).required("WHERRY_TIMEOUT")));
  }

  @Test
  void routesAskForWhatTheManifestSays() {
    RouteLines routes = new RouteLines(orders.get("WHERRY_ROUTES"));
    assertFalse(routes.match("GET", "/orders/7").needsKey());
    assertTrue(routes.match("GET", "/keys").needsKey());
    assertEquals(
        new RouteLines.Token("customers", List.of("orders", "read")),
        routes.match("GET", "/mine").token());
    assertEquals(
        new RouteLines.Token("partners", List.of()), routes.match("GET", "/theirs").token());
  }

  @Test
  void originsAreThoseOfTheManifest() {
    Cors cors = Cors.parse(orders.get("WHERRY_CORS"));
    assertTrue(cors.allows("https://m.shop.kr"));
    assertFalse(cors.allows("https://elsewhere.kr"));
    assertEquals(3, cors.headers(Map.of("origin", List.of("https://shop.kr"))).size());
  }

  @Test
  void authorizersHaveTheirWords() {
    assertEquals(
        List.of("authorizer", "issuer", "audience", "audience", "authorizer", "issuer", "keys"),
        SettingLine.all(orders.get("WHERRY_AUTHORIZERS")).stream().map(SettingLine::word).toList());
  }

  @Test
  void theHalfForSchedulesHasNoRoutes() {
    assertEquals(
        List.of(),
        scheduled.keySet().stream()
            .filter(name -> name.matches("WHERRY_(ROUTES|KEYS|CORS|AUTH|AUTHORIZERS)"))
            .toList());
    assertEquals("/etc/secrets/stripe-key/value", scheduled.get("WHERRY_SECRET_STRIPE_KEY"));
  }

  @Test
  void iamIsToldToTheAdapter() {
    assertEquals("iam", environment("shop-prod-inside").get("WHERRY_AUTH"));
    assertFalse(orders.containsKey("WHERRY_AUTH"));
  }

  private static Map<String, String> environment(String function) {
    return Golden.CASES.of("shop").compile().blueprint().resources().values().stream()
        .filter(one -> one.id().type().value().equals("cloudfunctions.googleapis.com/Function"))
        .filter(one -> one.id().name().equals(function))
        .map(one -> (Value.Fields) one.properties().values().get("serviceConfig"))
        .map(config -> (Value.Fields) config.values().get("environmentVariables"))
        .flatMap(variables -> variables.values().entrySet().stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> (String) ((Value.Literal) entry.getValue()).value()));
  }
}
