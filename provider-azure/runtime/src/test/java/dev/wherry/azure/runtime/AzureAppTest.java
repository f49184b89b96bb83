package dev.wherry.azure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.entry.HttpAnswer;
import dev.wherry.azure.entry.HttpCall;
import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.function.ResourceException;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.testkit.runtime.probe.HttpProbe;
import dev.wherry.testkit.runtime.probe.SecretProbe;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of an app's functions, by direct calls. */
@Timeout(60)
class AzureAppTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> life = AzureCases.function("life", LifeProbe.class.getName());
  private final Map<String, String> http = AzureCases.function("http", HttpProbe.class.getName());
  private final Map<String, String> secret =
      AzureCases.function("secret", SecretProbe.class.getName());
  private final Map<String, String> shared = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<LogRecord> records = new ArrayList<>();

  @AfterEach
  void mend() {
    LifeProbe.BROKEN.set(false);
  }

  @Test
  void theFirstCallIsTheColdStart() throws Exception {
    AzureApp app = app();
    assertTrue(invoke(app, "life", "\"x\"").get("cold").asBoolean());
    assertFalse(invoke(app, "life", "\"x\"").get("cold").asBoolean());
  }

  @Test
  void theTimeOfACallIsTheFunctions() throws Exception {
    JsonNode told = invoke(app(), "life", "\"x\"");
    long remaining = told.get("remaining").asLong();
    assertTrue(remaining > 10 && remaining <= 20, told.toString());
    assertEquals("call-1", told.get("invocation").asText());
  }

  @Test
  void aCallThatOutlastsItsTimeIsInterruptedAndFails() {
    life.put("WHERRY_TIMEOUT", "1");
    AzureApp app = app();
    assertThrows(InterruptedException.class, () -> invoke(app, "life", "\"sleep\""));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void whatCouldNotBeMadeIsTriedAgain() throws Exception {
    AzureApp app = app();
    LifeProbe.BROKEN.set(true);
    assertThrows(UnsupportedOperationException.class, () -> invoke(app, "life", "\"x\""));
    assertTrue(invoke(app, "life", "\"x\"").get("cold").asBoolean());
  }

  @Test
  void aFunctionThatCannotBeMadeLeavesTheOthersAlone() throws Exception {
    life.put("WHERRY_HANDLER", "com.example.Missing");
    AzureApp app = app();
    assertThrows(Exception.class, () -> invoke(app, "life", "\"x\""));
    assertEquals(200, app.http(get("/seen"), call(records)).status());
  }

  @Test
  void linesGoToTheLoggerOfTheirCall() throws Exception {
    life.put("LOG_LEVEL", "debug");
    invoke(app(), "life", "\"log\"");
    assertEquals(
        List.of(Level.CONFIG, Level.INFO, Level.WARNING, Level.SEVERE),
        records.stream().map(LogRecord::getLevel).toList());
    JsonNode line = JSON.readTree(records.get(1).getMessage());
    assertEquals("normal", line.get("message").asText());
    assertEquals("mine", line.get("message_").asText());
    assertEquals(7, line.get("order").asInt());
    assertEquals("life", line.get("function").asText());
    assertEquals("call-1", line.get("invocationId").asText());
    JsonNode error = JSON.readTree(records.get(3).getMessage());
    assertTrue(error.get("trace").asText().contains("LifeProbe"), error.toString());
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void linesOutsideOfACallGoToStandardOutput() throws Exception {
    WorkerLog log = new WorkerLog(out);
    Call over = new Call("over", 0, null, null);
    log.write(LogSink.Level.WARN, "life", over, "late", LogSink.NO_FIELDS, null);
    JsonNode line = JSON.readTree(out.toByteArray());
    assertEquals("WARN", line.get("level").asText());
    assertEquals("late", line.get("message").asText());
  }

  /** Azure logs what makes an invocation fail; we log what is an answer all the same. */
  @Test
  void everyFailureIsLoggedOnce() throws Exception {
    AzureApp app = app();
    assertThrows(IllegalStateException.class, () -> invoke(app, "life", "\"fail\""));
    assertEquals(List.of(), records);
    assertEquals(503, app.http(get("/closed"), call(records)).status());
    assertEquals(Level.SEVERE, records.get(records.size() - 1).getLevel());
    assertTrue(records.get(records.size() - 1).getMessage().contains("HttpError"));
  }

  @Test
  void theContextClassLoaderIsGivenBack() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader worker = new ClassLoader(null) {};
    ClassLoader former = thread.getContextClassLoader();
    thread.setContextClassLoader(worker);
    try {
      AzureApp app = app();
      invoke(app, "life", "\"x\"");
      assertSame(worker, thread.getContextClassLoader());
      assertThrows(IllegalStateException.class, () -> invoke(app, "life", "\"fail\""));
      assertSame(worker, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  @Test
  void aReferenceThatAzureHasNotResolvedIsNoSecret() {
    secret.put("WHERRY_SECRET_STRIPE_KEY", "WHERRY_SECRET_STRIPE_KEY");
    String reference = "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/stripe/)";
    AzureApp app = app();
    for (String value : List.of(reference, "")) {
      environment.put("WHERRY_SECRET_STRIPE_KEY", value);
      ResourceException refused =
          assertThrows(ResourceException.class, () -> invoke(app, "secret", ""));
      assertFalse(refused.getMessage().contains("vault.azure.net"), refused.getMessage());
      assertTrue(refused.getMessage().contains("WHERRY_SECRET_STRIPE_KEY"));
    }
  }

  @Test
  void aRouteThatAsksForWhatNobodyCanCheckStaysClosed() {
    http.put("WHERRY_ROUTES", "GET /{p} key");
    assertThrows(IllegalStateException.class, this::app);
    http.put("WHERRY_ROUTES", "GET /{p} jwt customers");
    assertThrows(IllegalStateException.class, this::app);
  }

  /** The host has it before every path, in letters of any case. */
  @Test
  void aPrefixIsTheHostsAndNotTheFunctions() throws Exception {
    shared.put("WHERRY_ROUTE_PREFIX", "api/v1");
    AzureApp app = app();
    for (String path : List.of("/api/v1/seen", "/API/v1/seen")) {
      assertEquals(200, app.http(get(path), call(records)).status());
      String seen = records.get(records.size() - 1).getMessage();
      assertTrue(seen.contains("\\\"path\\\":\\\"/seen\\\""), seen);
    }
    assertEquals(404, app.http(get("/api/v1"), call(records)).status(), "no route of that path");
    assertEquals(404, app.http(get("/api/v12/seen"), call(records)).status());
  }

  @Test
  void closesEveryHandlerThatWasMade() throws Exception {
    AzureApp app = app();
    invoke(app, "life", "\"x\"");
    int before = LifeProbe.CLOSED.get();
    app.close();
    assertEquals(before + 1, LifeProbe.CLOSED.get());
  }

  @Test
  void aTimerThatTheAppDoesNotHaveFails() {
    assertThrows(IllegalStateException.class, () -> app().timer("{}", call(records)));
  }

  private AzureApp app() {
    http.putIfAbsent("WHERRY_ROUTES", "GET /{p}");
    Descriptor descriptor =
        new Descriptor(shared, Map.of("life", life, "http", http, "secret", secret), Map.of());
    return new AzureApp(descriptor, environment, out);
  }

  private JsonNode invoke(AzureApp app, String function, String json) throws Exception {
    HttpCall call =
        new HttpCall(
            "POST",
            "https://shop.azurewebsites.net/wherry-invoke/" + function,
            Map.of("content-length", Integer.toString(json.length())),
            json.isEmpty() ? null : json,
            null);
    HttpAnswer answer = app.invoke(call, call(records));
    assertEquals(200, answer.status());
    return JSON.readTree(answer.body());
  }

  private static HttpCall get(String path) {
    return new HttpCall("GET", "https://shop.azurewebsites.net" + path, Map.of(), null, null);
  }

  private static WorkerCall call(List<LogRecord> records) {
    TestContext context = new TestContext("wherry-invoke", "call-1", "", null);
    context.tell(records);
    return new WorkerCall(
        context.getFunctionName(), context.getInvocationId(), null, context.getLogger());
  }
}
