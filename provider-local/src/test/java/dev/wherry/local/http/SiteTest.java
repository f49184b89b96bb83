package dev.wherry.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.runtime.http.RouteTable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests are for a site whose paths all begin alike. */
class SiteTest {

  private static Optional<String> inside(String prefix, String path) {
    Site site =
        new Site(
            new RouteTable.Builder<Endpoint>().build(), Optional.empty(), prefix, Optional.empty());
    return site.inside(new RequestHead("GET", path, "a=b", Map.of())).map(RequestHead::target);
  }

  @ParameterizedTest
  @CsvSource({
    "/api, /api/orders, /orders?a=b",
    "/api, /API/orders, /orders?a=b",
    "/api, /api, /?a=b",
    "/api, /api/, /?a=b",
    "/api/v1, /api/v1/a%2Fb, /a%2Fb?a=b"
  })
  void whatFollowsThePrefixIsTheRoutes(String prefix, String path, String seen) {
    assertEquals(Optional.of(seen), inside(prefix, path));
  }

  @ParameterizedTest
  @CsvSource({"/api, /orders", "/api, /", "/api, /apis/orders", "/api, *"})
  void whatBeginsOtherwiseIsOutside(String prefix, String path) {
    assertEquals(Optional.empty(), inside(prefix, path));
  }

  @Test
  void withoutAPrefixAllIsInside() {
    assertEquals(Optional.of("/orders?a=b"), inside("", "/orders"));
    assertEquals(Optional.of("*?a=b"), inside("", "*"));
  }
}
