package dev.wherry.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.function.HttpError;
import dev.wherry.function.Request;
import dev.wherry.function.TypeOf;
import dev.wherry.runtime.bind.BuiltInMapper;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.reflect.ReflectiveBinders;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpRequestTest {

  record Point(int x, int y) {}

  @Test
  void readsTheQuery() {
    Request request = request("a=1&b=x+y%26&a=2&c&=d&&", Map.of(), "");
    assertEquals(Optional.of("1"), request.query("a"));
    assertEquals(Optional.of("x y&"), request.query("b"));
    assertEquals(Optional.of(""), request.query("c"));
    assertEquals(Optional.empty(), request.query("d"));
    assertEquals(
        Map.of("a", List.of("1", "2"), "b", List.of("x y&"), "c", List.of(""), "", List.of("d")),
        request.query());
  }

  @Test
  void answersAMalformedQueryWith400() {
    HttpError e = assertThrows(HttpError.class, () -> request("a=%2", Map.of(), "").query());
    assertEquals(400, e.status());
    assertEquals("the query holds a malformed percent escape", e.detail());
    e = assertThrows(HttpError.class, () -> request("a=%ff", Map.of(), "").query("b"));
    assertEquals("the query is not UTF-8 when decoded", e.detail());
  }

  @Test
  void readsHeadersInAnyCase() {
    Request request = request("", Map.of("x-trace", List.of("1", "2")), "");
    assertEquals(Optional.of("1"), request.header("X-Trace"));
    assertEquals(Optional.empty(), request.header("x-other"));
  }

  @Test
  void readsCookies() {
    Request request =
        request("", Map.of("cookie", List.of("a=1; b=\"two\"; a=3; odd", "c=x=y;")), "");
    assertEquals(Map.of("a", "1", "b", "two", "c", "x=y"), request.cookies());
  }

  @Test
  void decodesTextWithTheCharsetThatTheContentTypeNames() {
    byte[] korean = "배".getBytes(Charset.forName("EUC-KR"));
    assertEquals("배", request("", type("text/plain; charset=\"EUC-KR\""), korean).text());
    assertEquals("배", request("", Map.of(), "배").text());
    HttpError e =
        assertThrows(
            HttpError.class, () -> request("", type("text/plain; charset=no-such"), "").text());
    assertEquals(415, e.status());
  }

  @Test
  void readsForms() {
    Request request =
        request("", type("application/x-www-form-urlencoded;charset=UTF-8"), "a=1&a=2&b=%EB%B0%B0");
    assertEquals(Map.of("a", List.of("1", "2"), "b", List.of("배")), request.form());
    HttpError e = assertThrows(HttpError.class, () -> request("", type("text/plain"), "").form());
    assertEquals(415, e.status());
  }

  @Test
  void bindsTheBody() {
    assertEquals(new Point(1, 2), request("", Map.of(), "{\"x\":1,\"y\":2}").body(Point.class));
    assertEquals(
        List.of(new Point(1, 2)),
        request("", Map.of(), "[{\"x\":1,\"y\":2}]").body(new TypeOf<List<Point>>() {}));
    InvalidInput e =
        assertThrows(
            InvalidInput.class, () -> request("", Map.of(), "{\"x\":1}").body(Point.class));
    assertEquals("$.y: is missing", e.detail());
    assertEquals("$.y", e.path());
    e = assertThrows(InvalidInput.class, () -> request("", Map.of(), "null").body(Point.class));
    assertEquals("the body must not be null", e.detail());
  }

  @Test
  void knowsItsRouteAndPathParameters() {
    Request request = request("", Map.of(), "");
    assertEquals("7", request.pathParameter("id"));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> request.pathParameter("order"));
    assertEquals("the route `PUT /orders/{id}` has no segment {order}", e.getMessage());
  }

  private static Map<String, List<String>> type(String contentType) {
    return Map.of("content-type", List.of(contentType));
  }

  private static Request request(String query, Map<String, List<String>> headers, String body) {
    return request(query, headers, body.getBytes(UTF_8));
  }

  private static Request request(String query, Map<String, List<String>> headers, byte[] body) {
    return new HttpRequest(
        new Invocation.Http(
            "PUT", "/orders/7", query, "PUT /orders/{id}", Map.of("id", "7"), headers, body),
        new BuiltInMapper(new ReflectiveBinders(FunctionDefinition.Json.DEFAULT)));
  }
}
