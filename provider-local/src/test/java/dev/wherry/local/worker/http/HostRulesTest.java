package dev.wherry.local.worker.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.worker.AppFolder;
import dev.wherry.local.worker.AzureFunction;
import dev.wherry.local.worker.AzureFunction.Binding;
import dev.wherry.local.worker.rpc.RpcData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Azure's host makes of requests and answers. */
class HostRulesTest {

  @ParameterizedTest
  @CsvSource({
    "/plain/path,/plain/path",
    "/a%2Fb%2fc,/a%2Fb%2fc",
    "/%7Euser/%41,/~user/A",
    "/k%C3%A9w,/k%C3%A9w",
    "/bad%zz/%ff,/bad%25zz/%ff",
    "/a%20b,/a%20b",
    "/a/../b/./c/,/b/c/",
    "/a/b/..,/a/",
    "/%2e%2e/x,/x",
    "/a//b,/a//b",
    "/..hidden/.x,/..hidden/.x",
    "/p%2541,/p%41",
    "/a%5Bb%5D,/a%5Bb%5D",
    "/x!$&'()*+;=:@,/x!$&'()*+;=:@"
  })
  void pathsAreDecodedAndWrittenAgain(String raw, String written) {
    assertEquals(written, HostPath.of(raw).encoded());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/orders/7,b-order",
    "GET,/ORDERS/7/,b-order",
    "POST,/orders/7,z-rest",
    "GET,/orders,z-rest",
    "GET,/,z-rest",
    "post,/direct/quote,a-direct",
    "POST,/direct/a/b,z-rest",
    "GET,/maybe,c-maybe",
    "GET,/maybe/x,c-maybe",
    "GET,/named,named"
  })
  void theFirstRouteByNameThatFitsIsTaken(String method, String path, String name) {
    assertEquals(name, routes("").choose(method, path).orElseThrow().function().name());
  }

  @Test
  void parametersAreDecodedAndTheRestIsOne() {
    assertEquals(
        Map.of("id", "k\u00e9w%2F7"),
        routes("").choose("GET", "/orders/k%C3%A9w%2F7").orElseThrow().parameters());
    assertEquals(
        Map.of("path", "a/b"), routes("").choose("PUT", "/a/b").orElseThrow().parameters());
    assertEquals(Map.of(), routes("").choose("GET", "/").orElseThrow().parameters());
  }

  @Test
  void aPrefixStandsBeforeEveryRoute() {
    assertEquals(Optional.empty(), routes("api").choose("GET", "/orders/7"));
    assertTrue(routes("api").choose("GET", "/api/orders/7").isPresent());
  }

  private static HostRoutes routes(String prefix) {
    return new HostRoutes(
        new AppFolder(
            Path.of("app"),
            Duration.ofSeconds(1),
            prefix,
            List.of(
                function("a-direct", "direct/{function}", "post"),
                function("b-order", "orders/{id:int}", "get"),
                function("c-maybe", "maybe/{x?}"),
                function("named", ""),
                function("z-rest", "{*path}"))));
  }

  private static AzureFunction function(String name, String route, String... methods) {
    Binding trigger =
        new Binding(
            "request",
            AzureFunction.HTTP_TRIGGER,
            false,
            Optional.of(route).filter(one -> !one.isEmpty()),
            List.of(methods));
    return new AzureFunction(name, Path.of(name), Path.of("app.jar"), "A.a", List.of(trigger));
  }

  @Test
  void headersAndQueriesAreJoinedAndEmptyQueriesAreLost() throws Exception {
    RpcData.Http seen =
        seen("a=1&A=2&b=&c&d=%20x&e=%zz", Map.of("x-many", List.of("1", "2")), "");
    assertEquals("http://localhost/see?a=1&A=2&b=&c&d=%20x&e=%zz", seen.url());
    assertEquals(Map.of("a", "1,2", "d", " x", "e", "%zz"), seen.query());
    assertEquals("1,2", seen.headers().get("x-many"));
    assertEquals(new RpcData.Nothing(), seen.body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/octet-stream,true",
    "Multipart/form-data; boundary=x,true",
    "application/json,false",
    "image/png,false",
    ",false"
  })
  void onlySomeTypesComeAsBytes(String type, boolean bytes) throws Exception {
    Map<String, List<String>> headers =
        type == null
            ? Map.of("content-length", List.of("5"))
            : Map.of("content-length", List.of("5"), "content-type", List.of(type));
    assertEquals(bytes, seen("", headers, "12345").body() instanceof RpcData.Bytes);
  }

  @Test
  void aBodyWithoutALengthIsLost() throws Exception {
    Map<String, List<String>> headers = Map.of("transfer-encoding", List.of("chunked"));
    assertEquals(new RpcData.Nothing(), seen("", headers, "12345").body());
  }

  @Test
  void textIsReadAsUtf8WithoutItsMark() throws Exception {
    Map<String, List<String>> headers = Map.of("content-length", List.of("5"));
    assertEquals(new RpcData.Text("hi"), seen("", headers, "\uFEFFhi").body());
  }

  private static RpcData.Http seen(String query, Map<String, List<String>> headers, String body)
      throws Exception {
    HostRequest request = new HostRequest("PUT", "/see", query, headers, body.getBytes(UTF_8));
    HostRoutes.Match match = routes("").choose("PUT", "/see").orElseThrow();
    return (RpcData.Http) request.call("id", match, "").inputs().get("request");
  }

  @Test
  void bytesLeaveTheTypeAloneAndTextSaysWhatItIs() {
    HostAnswer bytes = answer("200", Map.of("X-A", "1"), new RpcData.Bytes(new byte[] {1}));
    assertEquals(Map.of("x-a", "1"), bytes.headers());
    assertArrayEquals(new byte[] {1}, bytes.body());
    assertEquals(
        "application/json; charset=utf-8",
        type(Map.of("Content-Type", "application/json"), new RpcData.Text("{}")));
    assertEquals(
        "text/html;a=b; charset=utf-8",
        type(Map.of("content-type", "text/html; charset=latin1;a=b"), new RpcData.Text("")));
    assertEquals("text/plain; charset=utf-8", type(Map.of(), new RpcData.Text("x")));
  }

  @Test
  void aNullIsNothingAndAStatusThatIsNoneIs200() {
    HostAnswer answer = answer("no number", Map.of(), new RpcData.Json("null"));
    assertEquals(200, answer.status());
    assertEquals(0, answer.body().length);
    assertEquals(418, answer("418", Map.of(), new RpcData.Nothing()).status());
  }

  @Test
  void aResultThatIsNoAnswerIsItsBody() {
    HostAnswer answer = HostAnswer.of(new RpcData.Text("done"));
    assertEquals(200, answer.status());
    assertEquals("done", new String(answer.body(), UTF_8));
  }

  private static String type(Map<String, String> headers, RpcData body) {
    return answer("200", headers, body).headers().get("content-type");
  }

  private static HostAnswer answer(String status, Map<String, String> headers, RpcData body) {
    return HostAnswer.of(
        new RpcData.Http("", "", status, headers, Map.of(), Map.of(), body));
  }
}
