package dev.wherry.local.lambda.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

  @Test
  void statusHeadersAndTextAreThere() {
    Response response =
        read(
            "{'statusCode':201,'headers':{'content-type':'text/plain','x-n':3,'x-b':true},"
                + "'body':'café','isBase64Encoded':false}");
    assertEquals(201, response.status());
    assertEquals(List.of("text/plain"), values(response, "content-type"));
    assertEquals(List.of("3"), values(response, "x-n"));
    assertEquals(List.of("true"), values(response, "x-b"));
    assertArrayEquals("café".getBytes(StandardCharsets.UTF_8), bytes(response));
  }

  @Test
  void base64IsDecoded() {
    assertArrayEquals(
        new byte[] {1, 2, 3},
        bytes(read("{'statusCode':200,'body':'AQID','isBase64Encoded':true}")));
  }

  @Test
  void eachCookieIsALine() {
    Response response = read("{'statusCode':200,'cookies':['a=1; Path=/','b=2']}");
    assertEquals(List.of("a=1; Path=/", "b=2"), values(response, "set-cookie"));
  }

  @Test
  void aBodyWithoutATypeIsJson() {
    assertEquals(
        List.of("application/json"),
        values(read("{'statusCode':200,'body':'{}'}"), "content-type"));
  }

  @Test
  void whatIsMissingIsTheDefault() {
    Response response = read("{}");
    assertEquals(200, response.status());
    assertTrue(response.body() instanceof Response.NoBody, response.body().toString());
    assertTrue(read("{'body':null}").body() instanceof Response.NoBody);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "'text'",
        "[]",
        "{'statusCode':'soon'}",
        "{'statusCode':200",
        "{'headers':{'a':['b']}}",
        "{'body':'%','isBase64Encoded':true}",
        "{'body':{}}"
      })
  void whatIsNoAnswerIsNone(String json) {
    assertTrue(HttpAnswer.read(json(json)).isEmpty(), json);
  }

  private static Response read(String json) {
    return HttpAnswer.read(json(json)).orElseThrow(() -> new AssertionError(json));
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> values(Response response, String name) {
    return response.headers().stream()
        .filter(header -> header.name().equals(name))
        .map(Response.Header::value)
        .toList();
  }

  private static byte[] bytes(Response response) {
    return ((Response.BytesBody) response.body()).bytes();
  }
}
