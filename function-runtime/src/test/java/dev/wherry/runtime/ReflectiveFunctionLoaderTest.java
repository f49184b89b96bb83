package dev.wherry.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.ExitError;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectiveFunctionLoaderTest {

  private static final String PACKAGE = "dev.wherry.runtime.";
  private static final String ORDER = "{\"id\":\"a\",\"count\":2}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Handlers$Greet      | {\"text\":\"a x 2\"}",
        "Handlers::lambda        | \"lambda a\"",
        "Handlers::withResources | \"resources true\"",
        "Handlers$TakesResources | true",
      })
  void makesHandlers(String handler, String answer) throws Exception {
    assertEquals(answer, call(handler, ORDER));
  }

  @Test
  void findsTypesThroughSuperclasses() throws Exception {
    assertEquals("{\"text\":\"a\"}", call("Handlers$Inherited", "[" + ORDER + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Missing | there is no class `dev.wherry.runtime.Missing`",
        "Handlers$Order | `dev.wherry.runtime.Handlers$Order` does not implement dev.wherry.function.Handler",
        "Handlers$Base | `dev.wherry.runtime.Handlers$Base` is abstract",
        "Handlers$WrongConstructor | `dev.wherry.runtime.Handlers$WrongConstructor` has no constructor without parameters and none that takes Resources",
        "Handlers::missing | `dev.wherry.runtime.Handlers::missing` is no static method that takes nothing or Resources and returns a Handler",
        "Handlers::nothing | `dev.wherry.runtime.Handlers::nothing` returned null",
        "Handlers$Raw | write out what `dev.wherry.runtime.Handlers$Raw` takes and gives: Handler<Order, Receipt>",
        "Handlers$Failing | `dev.wherry.runtime.Handlers$Failing` could not be made: java.lang.IllegalStateException: no database",
      })
  void saysWhyAHandlerCannotBeMade(String handler, String message) {
    FunctionLoadException e =
        assertThrows(FunctionLoadException.class, () -> load(handler, new RecordedLog()));
    assertEquals(message, e.getMessage());
  }

  @Test
  void keepsWhatTheConstructorThrew() {
    FunctionLoadException e =
        assertThrows(
            FunctionLoadException.class, () -> load("Handlers$Failing", new RecordedLog()));
    assertEquals(IllegalStateException.class, e.getCause().getClass());
    ExitError exit =
        assertThrows(ExitError.class, () -> load("Handlers$Exiting", new RecordedLog()));
    assertEquals(4, exit.status());
  }

  @Test
  void refusesAnUnknownMapper() {
    FunctionDefinition definition =
        definition(
            "Handlers$Greet", Map.of(), new FunctionDefinition.Json("com.Gone", false, false));
    FunctionLoadException e =
        assertThrows(
            FunctionLoadException.class,
            () ->
                new ReflectiveFunctionLoader()
                    .load(definition, NoResources.make(), new RecordedLog()));
    assertEquals(
        "the JSON mapper `com.Gone` is not on the class path: no class com.Gone", e.getMessage());
  }

  @Test
  void tellsTheHandlerOfItsLife() throws Exception {
    RecordedLog log = new RecordedLog();
    FunctionInstance instance = load("Handlers$Living", log);
    instance.beforeSnapshot();
    instance.afterRestore();
    Outcome.Value value = (Outcome.Value) instance.invoke(new Invocation.Direct(new byte[0]), CALL);
    assertEquals("\"before after \"", new String(value.json(), UTF_8));
    instance.close();
    assertEquals("the handler could not be closed", log.lines.get(0).message());
    assertEquals("cannot close", log.lines.get(0).failure().getMessage());
  }

  @Test
  void leavesNoContextBehind() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    call("Handlers$Greet", ORDER);
    assertThrows(IllegalStateException.class, dev.wherry.function.Context::current);
    assertSame(before, Thread.currentThread().getContextClassLoader());
  }

  static final Call CALL = new Call("call-1", System.currentTimeMillis() + 60_000, null, null);

  static FunctionDefinition definition(
      String handler, Map<String, String> environment, FunctionDefinition.Json json) {
    return new FunctionDefinition(
        "shop", "greet", "dev", "local", PACKAGE + handler, environment, json);
  }

  static FunctionInstance load(String handler, RecordedLog log) throws FunctionLoadException {
    return new ReflectiveFunctionLoader()
        .load(
            definition(handler, Map.of(), FunctionDefinition.Json.DEFAULT),
            NoResources.make(),
            log);
  }

  private static String call(String handler, String json) throws Exception {
    Outcome.Value value =
        (Outcome.Value)
            load(handler, new RecordedLog())
                .invoke(new Invocation.Direct(json.getBytes(UTF_8)), CALL);
    if (value.failure() != null) {
      throw new AssertionError(value.failure());
    }
    return new String(value.json(), UTF_8);
  }
}
