package dev.wherry.runtime.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Response;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.runtime.http.RouteMatch;
import dev.wherry.runtime.http.RouteTable;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a binder does; whoever makes binders extends this. */
public abstract class BinderContract {

  private static final List<String> FILES =
      List.of("scalars", "containers", "objects", "sealed", "generics", "parameters", "settings");
  private static final int FEWEST_CASES = 110;

  /** Loads a handler of {@code dev.wherry.runtime.contract.models} with the binders under test. */
  protected abstract FunctionInstance load(FunctionDefinition definition, LogSink log)
      throws Exception;

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws IOException {
    List<Case> cases = cases();
    assertTrue(cases.size() >= FEWEST_CASES, cases.size() + " cases");
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.file() + ": " + one.name(), () -> check(one)));
  }

  /** Whatever is cut off or changed, the caller is told, and nothing else happens. */
  @Test
  void answersEveryBrokenBody() throws Exception {
    for (Case one : cases()) {
      if (one.status() == 200) {
        FunctionInstance function = load(definition(one), silent());
        byte[] body = one.body().getBytes(UTF_8);
        Random random = new Random(body.length);
        for (int i = 0; i < 60 && body.length > 0; i++) {
          byte[] broken = java.util.Arrays.copyOf(body, random.nextInt(body.length + 1));
          if (broken.length > 0) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
          }
          int status = call(function, one, broken).response().status();
          assertTrue(
              status == 200 || status == 400, () -> status + " for " + new String(broken, UTF_8));
        }
      }
    }
  }

  private void check(Case one) throws Exception {
    Outcome.Http outcome = call(load(definition(one), silent()), one, one.body().getBytes(UTF_8));
    byte[] body = assertInstanceOf(Response.BytesBody.class, outcome.response().body()).bytes();
    String text = new String(body, UTF_8);
    if (outcome.failure() != null) {
      assertEquals(one.lines().get("gives"), "500 " + outcome.failure().getMessage());
    } else {
      assertEquals(
          one.lines().get("gives"),
          outcome.response().status() + " " + (one.status() == 200 ? text : detail(body)));
    }
  }

  private static Outcome.Http call(FunctionInstance function, Case one, byte[] body) {
    String[] request = one.request().split("[ ?]", 3);
    RouteMatch.Found<?> route =
        assertInstanceOf(
            RouteMatch.Found.class,
            new RouteTable.Builder<String>()
                .add(one.route(), "")
                .build()
                .match(request[0], request[1]));
    return (Outcome.Http)
        function.invoke(
            new Invocation.Http(
                request[0],
                request[1],
                request.length > 2 ? request[2] : "",
                one.route(),
                route.pathParameters(),
                Map.of(),
                body),
            new Call("call", System.currentTimeMillis() + 60_000, null, null));
  }

  private static FunctionDefinition definition(Case one) {
    return new FunctionDefinition(
        "app", "function", "dev", "local", one.handler(), Map.of(), one.settings());
  }

  private static LogSink silent() {
    return (level, function, invocationId, message, fields, failure) -> {};
  }

  private static String detail(byte[] problem) throws IOException {
    JsonReader in = new JsonReader(problem);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("detail") && in.peek() == JsonType.STRING) {
        return in.string();
      }
      in.skip();
    }
    throw new AssertionError("no detail");
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream text = BinderContract.class.getResourceAsStream(file + ".txt")) {
        assertNotNull(text, file);
        cases.addAll(Case.parse(file, new String(text.readAllBytes(), UTF_8)));
      }
    }
    return cases;
  }
}
