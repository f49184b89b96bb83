package dev.wherry.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/see/.",
        "/see/..",
        "/./see",
        "/see/../x",
        "/see/%2E",
        "/see/%2e%2E/x",
        "/see/.%2e",
        "/see/a%00b",
        "/see/%1f",
        "/see/%7F"
      })
  void somePathsLeadNowhereWhateverTheRoutes(String path) {
    assertEquals(400, Objects.requireNonNull(Refusals.always("GET", path), path).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "/see",
        "/see/",
        "//see",
        "/see/...",
        "/see/.a",
        "/see/a.",
        "/see/%2E%2E%2E",
        "/see/a%2Eb",
        "/see/%2Ea",
        "/see/%20",
        "/see/a%5Cb",
        "/see/%zz",
        "/see/%0",
        "/see/%"
      })
  void othersAreForTheRoutesToTake(String path) {
    assertNull(Refusals.always("GET", path));
  }
}
