package dev.wherry.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /orders/special, GET /orders/special, {}",
    "GET, /orders/7, GET /orders/{id}, {id=7}",
    "PUT, /orders/7, ANY /orders/{id}, {id=7}",
    "HEAD, /orders/7, GET /orders/{id}, {id=7}",
    "HEAD, /files/a, HEAD /files/{name}, {name=a}",
    "GET, /files/a, GET /files/{name}, {name=a}",
    "GET, /files/a/b, GET /files/{rest+}, {rest=a/b}",
    "GET, /files/a/b/, GET /files/{rest+}, {rest=a/b/}",
    "GET, /orders/7/items/9, 'GET /orders/{id}/items/{item}', '{id=7, item=9}'",
    "GET, /orders/special/items/9, GET /orders/special/{rest+}, {rest=items/9}",
    "GET, /orders/a%2Fb, GET /orders/{id}, {id=a/b}",
    "GET, /orders/%EB%B0%B0, GET /orders/{id}, {id=배}",
    "GET, /orders/a+b, GET /orders/{id}, {id=a+b}",
    "GET, /%6F%72ders/special, GET /orders/special, {}",
    "GET, /caf%C3%A9, GET /caf%C3%A9, {}",
    "GET, /, GET /, {}",
    "POST, /orders/special, ANY /orders/{id}, {id=special}",
  })
  void findsTheMostExactRoute(String method, String path, String route, String parameters) {
    RouteMatch.Found<?> found = (RouteMatch.Found<?>) table().match(method, path);
    assertEquals(route, found.route());
    assertEquals(route.length(), found.target());
    assertEquals(parameters, new java.util.TreeMap<>(found.pathParameters()).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing",
    "/orders",
    "/orders/",
    "/orders//items/9",
    "/files/",
    "/%zz",
    "/%ff",
    "*"
  })
  void findsNothing(String path) {
    assertEquals(new RouteMatch.NotFound<>(), table().match("GET", path));
  }

  @Test
  void saysWhichMethodsAreAllowed() {
    assertEquals(
        new RouteMatch.MethodNotAllowed<>(List.of("GET", "HEAD")),
        table().match("PUT", "/files/a/b"));
    assertEquals(
        new RouteMatch.MethodNotAllowed<>(List.of("GET", "HEAD")), table().match("DELETE", "/"));
  }

  @Test
  void refusesMalformedRoutes() {
    assertRefused(
        "a route is a method and a path, such as `PUT /orders/{id}`, but this is `/a`", "/a");
    assertRefused(
        "a route is a method and a path, such as `PUT /orders/{id}`, but this is `get /a`",
        "get /a");
    assertRefused(
        "a route is a method and a path, such as `PUT /orders/{id}`, but this is `GET a`", "GET a");
    assertRefused("nothing can follow `{r+}` in `GET /{r+}/a`", "GET /{r+}/a");
    assertRefused("`a` stands twice in `GET /{a}/{a}`", "GET /{a}/{a}");
    assertRefused(
        "a parameter is a whole segment, such as `{id}` or `{rest+}`, but `GET /a{b}` has `a{b}`",
        "GET /a{b}");
    assertRefused(
        "a parameter is a whole segment, such as `{id}` or `{rest+}`, but `GET /{}` has `{}`",
        "GET /{}");
  }

  @Test
  void refusesRoutesThatMatchTheSame() {
    RouteTable.Builder<Integer> builder = new RouteTable.Builder<Integer>().add("GET /a/{b}", 1);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> builder.add("GET /a/{c}", 2));
    assertEquals("`GET /a/{c}` matches the same requests as `GET /a/{b}`", e.getMessage());
    builder.add("PUT /a/{c}", 2);
    RouteMatch.Found<?> found = (RouteMatch.Found<?>) builder.build().match("PUT", "/a/1");
    assertEquals(Map.of("c", "1"), found.pathParameters());
  }

  private static void assertRefused(String message, String route) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Route.parse(route));
    assertEquals(message, e.getMessage());
  }

  private static RouteTable<Integer> table() {
    RouteTable.Builder<Integer> builder = new RouteTable.Builder<>();
    for (String route :
        List.of(
            "GET /files/{rest+}",
            "ANY /orders/{id}",
            "GET /orders/{id}",
            "GET /orders/special",
            "GET /orders/special/{rest+}",
            "GET /orders/{id}/items/{item}",
            "HEAD /files/{name}",
            "GET /files/{name}",
            "GET /caf%C3%A9",
            "GET /")) {
      builder.add(route, route.length());
    }
    return builder.build();
  }
}
