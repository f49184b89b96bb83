package dev.wherry.function.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Context;
import dev.wherry.function.Cookie;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import dev.wherry.function.Name;
import dev.wherry.function.Request;
import dev.wherry.function.Resources;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.function.Table;
import dev.wherry.function.TypeOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionsTest {

  record Line(String product, int count) {}

  record Order(String id, @Name("line_items") List<Line> lines) {
    Order {
      if (lines == null || lines.isEmpty()) {
        throw new IllegalArgumentException("an order needs a line");
      }
    }
  }

  static final class UpdateOrder implements Handler<Order, Order> {
    private final Table orders;

    UpdateOrder(Resources resources) {
      orders = resources.table("orders");
    }

    @Override
    public Order handle(Order order, Context context) {
      if (orders.get(Order.class, order.id()).isEmpty()) {
        throw new HttpError(404, "order-not-found", "There is no order " + order.id() + ".");
      }
      context.log().info("saved", "order", order.id());
      orders.put(order);
      return order;
    }
  }

  /** Says what it sees of a request. */
  static final class Mirror implements Handler<Request, Response> {
    @Override
    public Response handle(Request request, Context context) throws Exception {
      return switch (request.path()) {
        case "/stream" -> Response.ok().stream("text/plain", out -> out.write('s'));
        case "/cookie" -> Response.ok().cookie(Cookie.of("a", "1")).cookie(Cookie.of("b", "2"));
        case "/form" -> Response.ok().json(request.form());
        case "/fail" -> throw new IllegalStateException("broken");
        default ->
            Response.ok()
                .json(
                    List.of(
                        request.method(),
                        request.query(),
                        request.header("x-a").orElse("-"),
                        request.cookies(),
                        request.text(),
                        context.principal().map(who -> who.subject() + who.scopes()).orElse("-")));
      };
    }
  }

  private final TestResources resources =
      TestResources.builder().table("orders", TableKeys.of("id")).build();

  private final Functions updateOrder =
      Functions.of(UpdateOrder.class, resources).route("PUT /orders/{id}");

  @Test
  void bindsRunsAndAnswers() {
    resources.table("orders").put(new Order("7", List.of(new Line("a", 1))));
    HttpResult result =
        updateOrder
            .http("PUT /orders/7")
            .json("{\"line_items\":[{\"product\":\"b\",\"count\":2}]}")
            .call();
    assertEquals(200, result.status());
    assertEquals(new Order("7", List.of(new Line("b", 2))), result.json(Order.class));
    assertEquals(Optional.of("application/json"), result.header("Content-Type"));
    assertEquals(
        "b", resources.table("orders").get(Order.class, "7").get().lines().get(0).product());
    assertEquals("saved", result.log().get(0).message());
    assertEquals(List.of("order", "7"), result.log().get(0).fields());
  }

  @Test
  void answersErrorsAsAPlatformDoes() {
    HttpResult missing =
        updateOrder.http("PUT /orders/8").jsonOf(new Order("8", List.of(new Line("a", 1)))).call();
    assertEquals(
        new HttpResult.Problem(404, "order-not-found", "There is no order 8.", Optional.empty()),
        missing.problem());
    HttpResult misfit =
        updateOrder.http("PUT /orders/8").json("{\"line_items\":[{\"count\":\"2\"}]}").call();
    assertEquals(400, misfit.status());
    assertEquals(Optional.of("$.line_items[0].count"), misfit.problem().path());
    HttpResult refused = updateOrder.http("PUT /orders/8").json("{}").call();
    assertEquals("$: an order needs a line", refused.problem().detail());
    assertEquals(Optional.empty(), refused.failure());
  }

  @Test
  void routesAsAPlatformDoes() {
    HttpResult other = updateOrder.http("GET /orders/8").call();
    assertEquals(405, other.status());
    assertEquals(Optional.of("PUT"), other.header("allow"));
    HttpResult none = updateOrder.http("PUT /order/8").call();
    assertEquals(404, none.status());
    assertEquals("No route matches; there are: PUT /orders/{id}", none.problem().detail());
  }

  @Test
  void explainsARequestThatIsNone() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> updateOrder.http("PUT /orders/{id}"));
    assertTrue(e.getMessage().contains("add it with route("), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> updateOrder.http("/orders/7"));
    assertThrows(IllegalArgumentException.class, () -> updateOrder.route("PUT orders"));
  }

  @Test
  void sendsAllThatARequestHas() {
    HttpResult result =
        Functions.of(Mirror.class)
            .http("post /mirror?a=1")
            .query("b c", "x&y")
            .header("X-A", "h")
            .cookie("session", "s1")
            .cookie("theme", "dark")
            .text("hi")
            .principal("kim", "orders:write")
            .call();
    assertEquals(
        "[\"POST\",{\"a\":[\"1\"],\"b c\":[\"x&y\"]},\"h\",{\"session\":\"s1\",\"theme\":\"dark\"},"
            + "\"hi\",\"kim[orders:write]\"]",
        result.text());
    assertEquals(6, result.json(new TypeOf<List<Object>>() {}).size());
  }

  @Test
  void sendsForms() {
    HttpResult result =
        Functions.of(Mirror.class).http("POST /form").form("a", "1&2").form("b", "배").call();
    assertEquals(
        Map.of("a", List.of("1&2"), "b", List.of("배")),
        result.json(new TypeOf<Map<String, List<String>>>() {}));
  }

  @Test
  void showsWhatAnAnswerHas() {
    Functions mirror = Functions.of(Mirror.class);
    assertArrayEquals(new byte[] {'s'}, mirror.http("GET /stream").call().bytes());
    HttpResult cookies = mirror.http("GET /cookie").call();
    assertEquals(2, cookies.headers("set-cookie").size());
    assertEquals("", cookies.text());
  }

  @Test
  void keepsWhatAFunctionThrew() {
    HttpResult result = Functions.of(Mirror.class).http("GET /fail").call();
    assertEquals(500, result.status());
    assertEquals("broken", result.failure().get().getMessage());
    assertEquals(result.failure(), result.log().get(0).failure());
    assertTrue(result.toString().endsWith("because of java.lang.IllegalStateException: broken"));
    assertThrows(AssertionError.class, () -> result.json(Order.class));
    HttpResult fine = Functions.of(Mirror.class).http("GET /").call();
    assertThrows(AssertionError.class, fine::problem);
  }

  @Test
  void servesAllCallsWithOneInstance() {
    Functions counter = Functions.of(Counter.class);
    assertEquals("true 1", counter.direct(null).call(String.class));
    assertEquals("false 2", counter.direct(null).call(String.class));
    counter.close();
    assertEquals("true 1", counter.direct(null).call(String.class));
  }

  static final class Counter implements Handler<Void, String> {
    private int calls;

    @Override
    public String handle(Void input, Context context) {
      return context.coldStart() + " " + ++calls;
    }
  }

  @Test
  void firesSchedules() {
    Result result =
        Functions.of(Nightly.class)
            .schedule()
            .at(Instant.parse("2026-01-31T00:30:00Z"))
            .zone(ZoneId.of("Asia/Seoul"))
            .late()
            .input("{\"days\":7}")
            .call();
    assertEquals("2026-01-31T00:30:00Z Asia/Seoul true {\"days\":7}", result.json(String.class));
  }

  static final class Nightly implements Handler<ScheduledTime, String> {
    @Override
    public String handle(ScheduledTime fired, Context context) {
      return fired.time()
          + " "
          + fired.zone()
          + " "
          + fired.late()
          + " "
          + fired.input().orElse("-");
    }
  }

  @Test
  void callsDirectly() {
    Functions sum = Functions.of(Sum.class);
    assertEquals(
        new BigDecimal("3.50"), sum.direct(List.of(1.25, 2.25)).call(BigDecimal.class).setScale(2));
    Result failed = sum.direct(Map.of()).call();
    assertEquals("$: must be an array but is an object", failed.failure().get().getMessage());
    AssertionError e = assertThrows(AssertionError.class, () -> failed.json(String.class));
    assertEquals(failed.failure().get(), e.getCause());
    Result nothing = sum.direct(List.of()).call();
    assertEquals(Optional.empty(), nothing.text());
    assertThrows(AssertionError.class, () -> nothing.json(String.class));
  }

  static final class Sum implements Handler<List<BigDecimal>, BigDecimal> {
    @Override
    public BigDecimal handle(List<BigDecimal> numbers, Context context) {
      return numbers.stream().reduce(BigDecimal::add).orElse(null);
    }
  }

  static Handler<Order, String> greeter(Resources resources) {
    return (order, context) ->
        resources.setting("GREETING").orElse("?") + context.setting("GREETING");
  }

  @Test
  void takesFactoriesAndSettings() {
    TestResources settings = TestResources.builder().setting("GREETING", "hi").build();
    Functions greeter = Functions.factory(FunctionsTest.class, "greeter", settings).snakeCase();
    assertEquals(
        "hiOptional[hi]",
        greeter.direct(new Order("1", List.of(new Line("a", 1)))).call(String.class));
    assertThrows(IllegalStateException.class, greeter::rejectUnknown);
  }

  @Test
  void saysWhyAFunctionCannotBeMade() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Functions.of(UpdateOrder.class).http("PUT /orders/7").call());
    assertTrue(
        e.getMessage().contains("the test has no table `orders`; it has []"), e.getMessage());
  }

  @Test
  void readsTheAnswerWithTheFunctionsOwnSettings() {
    HttpResult result =
        Functions.of(Echo.class)
            .snakeCase()
            .rejectUnknown()
            .http("POST /")
            .json("{\"first_name\":\"K\"}")
            .call();
    assertEquals("{\"first_name\":\"K\"}", result.text());
    assertEquals(new Person("K"), result.json(Person.class));
  }

  record Person(String firstName) {}

  static final class Echo implements Handler<Person, Person> {
    @Override
    public Person handle(Person input, Context context) {
      return input;
    }
  }
}
