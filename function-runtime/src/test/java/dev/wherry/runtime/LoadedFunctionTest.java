package dev.wherry.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.ExitError;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.host.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedFunctionTest {

  private final RecordedLog log = new RecordedLog();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/null | 204 |",
        "/present | 200 | {\"text\":\"here\"}",
        "/json | 201 | {\"text\":\"made\"}",
        "/text | 200 | hello",
        "/other | 200 | {\"path\":\"/other\"}",
        "/empty | 404 | {\"title\":\"Not Found\",\"status\":404,\"code\":\"not-found\",\"detail\":\"There is no such thing.\"}",
        "/teapot | 418 | {\"title\":\"Client Error\",\"status\":418,\"code\":\"teapot\",\"detail\":\"short and stout\"}",
        "/body | 400 | {\"title\":\"Bad Request\",\"status\":400,\"code\":\"invalid-input\",\"detail\":\"$: not JSON: the document ends where a value should be\",\"path\":\"$\"}",
      })
  void answers(String path, int status, String body) throws Exception {
    Outcome.Http outcome = get("Handlers$Any", path);
    assertNull(outcome.failure());
    assertEquals(status, outcome.response().status());
    assertEquals(body == null ? "" : body, body(outcome));
    assertEquals(List.of(), log.lines);
  }

  @Test
  void keepsTheHeadersOfAResponse() throws Exception {
    Response response = get("Handlers$Any", "/json").response();
    assertEquals("b", response.header("x-a"));
    assertEquals("application/json", response.header("content-type"));
    assertEquals(
        "application/problem+json",
        get("Handlers$Any", "/empty").response().header("content-type"));
  }

  @ParameterizedTest
  @CsvSource({
    "/checked, 500, java.lang.Exception",
    "/stack, 500, java.lang.StackOverflowError",
    "/linkage, 500, java.lang.NoClassDefFoundError",
    "/assertion, 500, java.lang.AssertionError",
    "/unwritable, 500, dev.wherry.runtime.bind.BindingException",
    "/unavailable, 503, dev.wherry.function.HttpError"
  })
  void failsWithoutTellingTheCallerWhy(String path, int status, Class<?> type) throws Exception {
    Outcome.Http outcome = get("Handlers$Any", path);
    assertEquals(type, outcome.failure().getClass());
    assertEquals(status, outcome.response().status());
    assertEquals(false, body(outcome).contains("secret"));
    assertEquals(false, body(outcome).contains("Exception"));
    assertEquals(1, log.lines.size());
    RecordedLog.Line line = log.lines.get(0);
    assertEquals(LogSink.Level.ERROR, line.level());
    assertEquals(outcome.failure(), line.failure());
    assertEquals("call-1", line.invocationId());
  }

  @Test
  void letsPassWhatEndsTheInstance() {
    assertThrows(ExitError.class, () -> get("Handlers$Any", "/exit"));
    assertThrows(OutOfMemoryError.class, () -> get("Handlers$Any", "/memory"));
  }

  @Test
  void givesTheHandlerItsContext() throws Exception {
    FunctionInstance instance = load("Handlers$WhatContextSays", Map.of("COLOUR", "red"));
    Call call =
        new Call(
            "id-9",
            System.currentTimeMillis() + 1000,
            "00-1-2-01",
            new Principal("kim", List.of(), Map.of()));
    String first = value(instance.invoke(new Invocation.Direct(new byte[0]), call));
    assertEquals(
        "{\"app\":\"shop\",\"cold\":true,\"function\":\"greet\",\"id\":\"id-9\",\"loader\":true,"
            + "\"principal\":\"kim\",\"setting\":\"red\",\"stage\":\"dev\",\"target\":\"local\"}",
        first);
    String second = value(instance.invoke(new Invocation.Direct(new byte[0]), call));
    assertEquals(first.replace("\"cold\":true", "\"cold\":false"), second);
    assertEquals(2, log.lines.size());
    assertEquals(List.of("order", 7), log.lines.get(0).fields());
  }

  @Test
  void logsAtTheLevelThatIsSet() throws Exception {
    call("Handlers$WhatContextSays", Map.of("LOG_LEVEL", "Debug"));
    assertEquals("hidden unless asked for", log.lines.get(0).message());
    log.lines.clear();
    call("Handlers$WhatContextSays", Map.of("LOG_LEVEL", "error"));
    assertEquals(List.of(), log.lines);
    call("Handlers$WhatContextSays", Map.of("LOG_LEVEL", "loud"));
    assertEquals(
        "LOG_LEVEL must be debug, info, warn or error; `loud` counts as info",
        log.lines.get(0).message());
  }

  @Test
  void handsOverSchedules() throws Exception {
    ScheduledTime time =
        new ScheduledTime(
            Instant.EPOCH,
            ZoneId.of("Asia/Seoul"),
            false,
            Optional.of("{\"id\":\"a\",\"count\":1}"));
    FunctionInstance nightly = load("Handlers$Nightly", Map.of());
    Invocation schedule = new Invocation.Schedule(time);
    assertEquals(
        "\"Asia/Seoul {\\\"id\\\":\\\"a\\\",\\\"count\\\":1}\"",
        value(nightly.invoke(schedule, CALL)));
    assertEquals(
        "{\"text\":\"a x 1\"}", value(load("Handlers$Greet", Map.of()).invoke(schedule, CALL)));
    assertEquals(
        "[\"call-1\",\"dev.wherry.schedule.fired\",{\"id\":\"a\",\"count\":1},{}]",
        value(load("Handlers$OnEvent", Map.of()).invoke(schedule, CALL)));
    assertEquals(
        "\"Z {}\"", value(nightly.invoke(new Invocation.Direct("{}".getBytes(UTF_8)), CALL)));
  }

  @Test
  void failsWhenTheEventDoesNotFitTheInput() throws Exception {
    Outcome.Http outcome = get("Handlers$Nightly", "/");
    assertEquals(
        "the function's input type does not fit an HTTP request", outcome.failure().getMessage());
    assertEquals(500, outcome.response().status());
  }

  @Test
  void handsOverCloudEvents() throws Exception {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("ce-id", List.of("e1"));
    headers.put("ce-source", List.of("/s"));
    headers.put("ce-type", List.of("t"));
    headers.put("ce-specversion", List.of("1.0"));
    headers.put("ce-tenant", List.of("x"));
    String expected = "[\"e1\",\"t\",{\"id\":\"a\",\"count\":2},{\"tenant\":\"x\"}]";
    assertEquals(expected, body(event(headers, "{\"id\":\"a\",\"count\":2}")));
    String structured =
        "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/s\",\"type\":\"t\",\"tenant\":\"x\","
            + "\"time\":\"2026-01-31T09:30:00+09:00\",\"data\": {\"id\":\"a\",\"count\":2}}";
    assertEquals(expected, body(event(Map.of(), structured)));
    assertEquals(
        400, event(Map.of(), structured.replace("\"type\"", "\"typ\"")).response().status());
    assertEquals(400, event(Map.of(), "[]").response().status());
  }

  @Test
  void describesAResponseToACallerThatSpeaksNoHttp() throws Exception {
    FunctionInstance any = load("Handlers$Any", Map.of());
    assertEquals(
        "{\"path\":\"/\"}", value(any.invoke(new Invocation.Direct("1".getBytes(UTF_8)), CALL)));
  }

  @Test
  void failsADirectCallThatCannotBeBound() throws Exception {
    Outcome outcome =
        load("Handlers$Greet", Map.of()).invoke(new Invocation.Direct("{}".getBytes(UTF_8)), CALL);
    assertEquals("$.count: is missing", outcome.failure().getMessage());
    assertEquals(0, outcome.failure().getStackTrace().length);
    assertNull(outcome.failure().getCause());
    assertEquals(1, log.lines.size());
  }

  private static final Call CALL = ReflectiveFunctionLoaderTest.CALL;

  private FunctionInstance load(String handler, Map<String, String> environment) throws Exception {
    return new ReflectiveFunctionLoader()
        .load(
            ReflectiveFunctionLoaderTest.definition(
                handler, environment, FunctionDefinition.Json.DEFAULT),
            NoResources.make(),
            log);
  }

  private Outcome.Http get(String handler, String path) throws Exception {
    return (Outcome.Http)
        load(handler, Map.of())
            .invoke(
                new Invocation.Http(
                    "GET", path, "", "GET /{rest+}", Map.of(), Map.of(), new byte[0]),
                CALL);
  }

  private Outcome.Http event(Map<String, List<String>> headers, String body) throws Exception {
    return (Outcome.Http)
        load("Handlers$OnEvent", Map.of())
            .invoke(
                new Invocation.Http(
                    "POST", "/", "", "POST /", Map.of(), headers, body.getBytes(UTF_8)),
                CALL);
  }

  private void call(String handler, Map<String, String> environment) throws Exception {
    Outcome outcome = load(handler, environment).invoke(new Invocation.Direct(new byte[0]), CALL);
    assertNull(outcome.failure());
  }

  private static String value(Outcome outcome) {
    assertNull(outcome.failure());
    byte[] json = ((Outcome.Value) outcome).json();
    assertNotNull(json);
    return new String(json, UTF_8);
  }

  private static String body(Outcome.Http outcome) {
    return outcome.response().body() instanceof Response.BytesBody bytes
        ? new String(bytes.bytes(), UTF_8)
        : "";
  }
}
