package dev.wherry.aws.runtime.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEventTest {

  @Test
  void aPathParameterThatIsNoTextIsAbsent() {
    HttpEvent event =
        event(
            """
            "pathParameters": {"id": "7", "none": [], "null": null, "some": {"a": "b"}}
            """);
    assertEquals(Map.of("id", "7"), event.pathParameters());
  }

  @Test
  void withoutPathParametersThereAreNone() {
    assertEquals(Map.of(), event("\"pathParameters\": null").pathParameters());
    assertEquals(Map.of(), event("\"pathParameters\": {}").pathParameters());
  }

  @Test
  void headersThatDifferInCaseAreOne() {
    HttpEvent event =
        event(
            """
            "multiValueHeaders": {"Accept": ["a"], "accept": ["b", "c"], "X-Empty": []}
            """);
    assertEquals(Map.of("accept", List.of("a", "b", "c")), event.headers());
  }

  @Test
  void ofTheHeadersTheListsCountWhereverTheyStand() {
    assertEquals(
        Map.of("a", List.of("1", "2")),
        event("\"multiValueHeaders\": {\"a\": [\"1\", \"2\"]}, \"headers\": {\"a\": \"2\"}")
            .headers());
    assertEquals(
        Map.of("a", List.of("1", "2")),
        event("\"headers\": {\"a\": \"2\"}, \"multiValueHeaders\": {\"a\": [\"1\", \"2\"]}")
            .headers());
  }

  @Test
  void aRawQueryCountsMoreThanParameters() {
    assertEquals(
        "a=1&a=2&b",
        event(
                """
                "rawQueryString": "a=1&a=2&b", "queryStringParameters": {"a": "1,2", "b": ""}
                """)
            .rawQuery());
    assertEquals(
        "a=1&a=2&b",
        event(
                """
                "queryStringParameters": {"a": "1,2", "b": ""}, "rawQueryString": "a=1&a=2&b"
                """)
            .rawQuery());
    assertEquals(
        "a=1%2C2&b=", event("\"queryStringParameters\": {\"a\": \"1,2\", \"b\": \"\"}").rawQuery());
  }

  @Test
  void cookiesApartBecomeTheirHeader() {
    assertEquals(
        List.of("a=1; b=2"), event("\"cookies\": [\"a=1\", \"b=2\"]").headers().get("cookie"));
  }

  private static HttpEvent event(String members) {
    String json =
        """
        {"path": "/orders/7", "httpMethod": "GET", "requestContext": {"stage": "prod"}, %s}
        """
            .formatted(members);
    EventMembers event = EventMembers.read(json.getBytes(StandardCharsets.UTF_8));
    assertNotNull(event);
    assertTrue(HttpEvent.fits(event));
    return HttpEvent.of(event);
  }
}
