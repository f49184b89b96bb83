package dev.wherry.local.lambda.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpRequestEventTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final FrontDoor API = FrontDoor.httpApi("eu-west-1", false);
  private static final FrontDoor URL = FrontDoor.functionUrl("eu-west-1");

  @Test
  void aGatewayRoutesAndDecodesThePath() {
    String event = event(request("GET", "/orders/caf%C3%A9%2F1", "GET /orders/{id}"), API);
    contains(event, "\"routeKey\":\"GET /orders/{id}\"");
    contains(event, "\"rawPath\":\"/orders/café/1\"");
    contains(event, "\"pathParameters\":{\"id\":\"café/1\"}");
    contains(event, "\"domainName\":\"local.execute-api.eu-west-1.amazonaws.com\"");
  }

  @Test
  void anAddressOfTheFunctionsOwnNeitherRoutesNorDecodes() {
    String event = event(request("GET", "/orders/caf%C3%A9%2F1", "GET /orders/{id}"), URL);
    contains(event, "\"routeKey\":\"$default\"");
    contains(event, "\"rawPath\":\"/orders/caf%C3%A9%2F1\"");
    assertFalse(event.contains("pathParameters"), event);
  }

  @Test
  void headHasARouteOfItsOwnBesideGet() {
    contains(
        event(request("HEAD", "/orders/1", "GET /orders/{id}"), API),
        "\"routeKey\":\"HEAD /orders/{id}\"");
    contains(
        event(request("HEAD", "/orders/1", "ANY /orders/{id}"), API),
        "\"routeKey\":\"ANY /orders/{id}\"");
  }

  @Test
  void optionsHasARouteOfItsOwnBesideAnyWhereBrowsersMayCall() {
    FrontDoor cors = FrontDoor.httpApi("eu-west-1", true);
    Invocation.Http question = request("OPTIONS", "/orders/1", "ANY /orders/{id}");
    contains(event(question, cors), "\"routeKey\":\"OPTIONS /orders/{id}\"");
    contains(event(question, API), "\"routeKey\":\"ANY /orders/{id}\"");
    contains(
        event(request("DELETE", "/orders/1", "ANY /orders/{id}"), cors),
        "\"routeKey\":\"ANY /orders/{id}\"");
  }

  @Test
  void valuesOfOneNameAreJoinedAndCookiesStandApart() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("accept", List.of("text/html", "text/plain"));
    headers.put("cookie", List.of("a=1; b=2", "c=3"));
    Invocation.Http request =
        new Invocation.Http("GET", "/", "q=1&q=2+3&empty", "GET /", Map.of(), headers, bytes(""));
    String event = event(request, API);
    contains(event, "\"accept\":\"text/html,text/plain\"");
    contains(event, "\"cookies\":[\"a=1\",\"b=2\",\"c=3\"]");
    assertFalse(event.contains("\"cookie\":"), event);
    contains(event, "\"rawQueryString\":\"q=1&q=2+3&empty\"");
    contains(event, "\"queryStringParameters\":{\"q\":\"1,2 3\",\"empty\":\"\"}");
  }

  @Test
  void withoutAQueryThereAreNoParameters() {
    String event = event(request("GET", "/", "GET /"), API);
    contains(event, "\"rawQueryString\":\"\"");
    assertFalse(event.contains("queryStringParameters"), event);
  }

  @Test
  void textTravelsAsItIsAndAllElseAsBase64() {
    contains(event(body("application/json; charset=utf-8", "{}"), API), "\"body\":\"{}\"");
    contains(event(body("text/csv", "é"), API), "\"body\":\"é\"");
    String binary = event(body("image/png", "PNG"), API);
    contains(binary, "\"body\":\"UE5H\"");
    contains(binary, "\"isBase64Encoded\":true");
    String none = event(body("image/png", ""), API);
    assertFalse(none.contains("\"body\""), none);
    contains(none, "\"isBase64Encoded\":false");
  }

  @Test
  void claimsOfATokenAreTexts() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "https://id.shop.kr");
    claims.put("admin", true);
    claims.put("level", 7);
    claims.put("groups", List.of("staff", "kr"));
    Principal caller = new Principal("ada", List.of("orders:read", "orders:write"), claims);
    String event = event(request("GET", "/", "GET /"), caller, API);
    for (String claim :
        List.of(
            "\"iss\":\"https://id.shop.kr\"",
            "\"admin\":\"true\"",
            "\"level\":\"7\"",
            "\"groups\":\"[staff kr]\"",
            "\"sub\":\"ada\"")) {
      contains(event, claim);
    }
    contains(event, "\"authorizer\":{\"jwt\":{\"claims\":{");
    contains(event, "},\"scopes\":[\"orders:read\",\"orders:write\"]}}");
  }

  @Test
  void whoIsNotKnownHasNoAuthorizer() {
    String event = event(request("GET", "/", "GET /"), API);
    assertFalse(event.contains("authorizer"), event);
  }

  @Test
  void theMomentIsThere() {
    String event = event(request("GET", "/", "GET /"), API);
    contains(event, "\"time\":\"04/Mar/2026:05:06:07 +0000\"");
    contains(event, "\"timeEpoch\":" + NOW.toEpochMilli());
    contains(event, "\"requestId\":\"id-1\"");
  }

  private static void contains(String event, String part) {
    assertEquals(true, event.contains(part), () -> part + " is missing in " + event);
  }

  private static Invocation.Http request(String method, String path, String route) {
    Map<String, String> parameters = route.contains("{id}") ? Map.of("id", "café/1") : Map.of();
    return new Invocation.Http(method, path, "", route, parameters, Map.of(), bytes(""));
  }

  private static Invocation.Http body(String type, String body) {
    return new Invocation.Http(
        "POST", "/", "", "POST /", Map.of(), Map.of("content-type", List.of(type)), bytes(body));
  }

  private static String event(Invocation.Http request, FrontDoor door) {
    return event(request, null, door);
  }

  private static String event(
      Invocation.Http request, @Nullable Principal principal, FrontDoor door) {
    byte[] json = LambdaEvents.of(request, principal, door, "id-1", NOW);
    return new String(json, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
