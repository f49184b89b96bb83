package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.test.Functions;
import dev.wherry.function.test.HttpResult;
import dev.wherry.function.test.TestResources;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuoteFareTest {

  private final Functions quoteFare =
      Functions.of(
              QuoteFare.class, TestResources.builder().setting("PRICE_PER_MILE", "1.50").build())
          .route("GET /fares/{from}/{to}");

  @Test
  void takesThePathAndTheQuery() {
    HttpResult result = quoteFare.http("GET /fares/kew/greenwich?passengers=2").call();
    assertEquals(new Fare(18, new BigDecimal("54.00")), result.json(Fare.class));
  }

  @Test
  void refusesACrowd() {
    HttpResult result = quoteFare.http("GET /fares/kew/greenwich?passengers=13").call();
    assertEquals(400, result.status());
    assertEquals("$: A boat takes 1 to 12 passengers.", result.problem().detail());
  }

  @Test
  void knowsItsDocks() {
    HttpResult result = quoteFare.http("GET /fares/kew/paris?passengers=1").call();
    assertEquals(404, result.status());
    assertEquals("dock-not-found", result.problem().code());
  }
}
