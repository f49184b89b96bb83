package dev.wherry.runtime.reflect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.JsonMapper;
import dev.wherry.function.Response;
import dev.wherry.runtime.ReflectiveFunctionLoader;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignMappersTest {

  record Line(String productName, int count) {}

  record Order(String id, List<Line> lines, List<String> tags) {}

  static final class Echo implements Handler<Order, Order> {
    @Override
    public Order handle(Order input, Context context) {
      return input;
    }
  }

  /** A mapper of the project's own. */
  public static final class Constant implements JsonMapper {
    @Override
    public Object read(byte[] json, Type type) {
      return new Order("constant", List.of(), List.of());
    }

    @Override
    public byte[] write(Object value) {
      return ("\"" + ((Order) value).id() + "\"").getBytes(UTF_8);
    }
  }

  private static final String LINES = "\"lines\":[{\"productName\":\"p\",\"count\":2}]";

  @ParameterizedTest
  @ValueSource(strings = {"jackson", "gson"})
  void readsAndWrites(String mapper) throws Exception {
    assertEquals(
        "200 {\"id\":\"a\"," + LINES + ",\"tags\":[\"x\"]}",
        call(mapper, "POST", "", "{\"id\":\"a\"," + LINES + ",\"tags\":[\"x\"],\"more\":1}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jackson", "gson"})
  void fillsInParameters(String mapper) throws Exception {
    String filled = "200 {\"id\":\"7\"," + LINES + ",\"tags\":[\"x\",\"y\"]}";
    assertEquals(filled, call(mapper, "DELETE", "tags=x&tags=y", " {" + LINES + "} "));
    assertEquals(
        "200 {\"id\":\"b\"," + LINES + ",\"tags\":[]}",
        call(mapper, "PUT", "tags=x", "{\"id\":\"b\"," + LINES + ",\"tags\":[]}"));
  }

  @Test
  void fillsInParametersWhereThereIsNoBody() throws Exception {
    assertEquals(
        "200 {\"id\":\"7\",\"lines\":null,\"tags\":[\"x\",\"y\"]}",
        call("jackson", "GET", "tags=x&tags=y", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jackson", "gson"})
  void answersWhatDoesNotFitWith400(String mapper) throws Exception {
    assertEquals("400", call(mapper, "POST", "", "{\"lines\":7}").substring(0, 3));
    assertEquals("400", call(mapper, "POST", "", "{").substring(0, 3));
    assertEquals("400", call(mapper, "POST", "", "null").substring(0, 3));
  }

  @Test
  void namesThePlaceThatJacksonNames() throws Exception {
    String answer = call("jackson", "POST", "", "{\"lines\":[{\"count\":1},{\"count\":\"x\"}]}");
    assertEquals(true, answer.contains("\"path\":\"$.lines[1].count\""), answer);
    assertEquals(false, answer.contains("reference chain"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jackson", "gson"})
  void knowsSnakeCase(String mapper) throws Exception {
    FunctionDefinition.Json settings = new FunctionDefinition.Json(mapper, true, false);
    String body = "{\"id\":\"a\",\"lines\":[{\"product_name\":\"p\",\"count\":2}],\"tags\":[]}";
    assertEquals("200 " + body, call(settings, "POST", "", body));
  }

  @Test
  void refusesUnknownFieldsWhereItCan() throws Exception {
    FunctionDefinition.Json jackson = new FunctionDefinition.Json("jackson", false, true);
    assertEquals("400", call(jackson, "POST", "", "{\"more\":1}").substring(0, 3));
    FunctionLoadException e =
        assertThrows(
            FunctionLoadException.class,
            () -> load(new FunctionDefinition.Json("gson", false, true)));
    assertEquals(
        "`unknown: reject` cannot be had with Gson, which ignores unknown fields", e.getMessage());
  }

  @Test
  void takesAMapperOfTheProjectsOwn() throws Exception {
    assertEquals("200 \"constant\"", call(Constant.class.getName(), "POST", "", "whatever"));
    FunctionLoadException e =
        assertThrows(
            FunctionLoadException.class,
            () -> load(new FunctionDefinition.Json(Echo.class.getName(), false, false)));
    assertEquals(
        "the JSON mapper `dev.wherry.runtime.reflect.ForeignMappersTest$Echo` does not implement"
            + " dev.wherry.function.JsonMapper",
        e.getMessage());
  }

  private static String call(String mapper, String method, String query, String body)
      throws Exception {
    return call(new FunctionDefinition.Json(mapper, false, false), method, query, body);
  }

  private static String call(
      FunctionDefinition.Json settings, String method, String query, String body) throws Exception {
    Invocation request =
        new Invocation.Http(
            method,
            "/orders/7",
            query,
            method + " /orders/{id}",
            settings.rejectUnknown() || method.equals("POST") ? Map.of() : Map.of("id", "7"),
            Map.of(),
            body.getBytes(UTF_8));
    Call call = new Call("c", System.currentTimeMillis() + 60_000, null, null);
    Outcome.Http outcome = (Outcome.Http) load(settings).invoke(request, call);
    assertNull(outcome.failure());
    byte[] bytes = ((Response.BytesBody) outcome.response().body()).bytes();
    return outcome.response().status() + " " + new String(bytes, UTF_8);
  }

  private static FunctionInstance load(FunctionDefinition.Json settings)
      throws FunctionLoadException {
    FunctionDefinition definition =
        new FunctionDefinition(
            "app", "f", "dev", "local", Echo.class.getName(), Map.of(), settings);
    return new ReflectiveFunctionLoader()
        .load(definition, null, (level, function, id, message, fields, failure) -> {});
  }
}
