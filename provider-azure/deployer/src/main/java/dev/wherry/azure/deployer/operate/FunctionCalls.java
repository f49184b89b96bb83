package dev.wherry.azure.deployer.operate;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.wherry.azure.deployer.client.Answer;
import dev.wherry.azure.deployer.client.Ask;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.Failures;
import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.model.FunctionName;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls of deployed functions: routes as their callers call them; documents by the door that the
 * adapter has for them, with its key; schedules by the host's own door, which answers before the
 * function has run. A call that was perhaps answered is not made again; but the JDK's client
 * repeats a GET whose connection broke, once (RFC 9110, section 9.2.2).
 */
final class FunctionCalls {

  private static final int FIRST_FAILURE = 500;
  private static final String KEY = "x-functions-key";
  private static final String VERSION = NativeTypes.apiVersion(NativeTypes.SITE);

  private final AzureClients clients;
  private final DeployedApps.App app;

  FunctionCalls(AzureClients clients, DeployedApps.App app) {
    this.clients = clients;
    this.app = app;
  }

  InvocationResult invoke(InvocationRequest request) throws InterruptedException {
    if (request.payload() instanceof InvocationRequest.Http http) {
      return route(http);
    }
    return request.payload() instanceof InvocationRequest.Neutral neutral
        ? schedule(request.function(), neutral.json())
        : direct(request.function(), ((InvocationRequest.Native) request.payload()).json());
  }

  private InvocationResult route(InvocationRequest.Http http) throws InterruptedException {
    Ask ask = Ask.of(method(http.method()), app.routes() + http.path());
    if (!http.body().isEmpty()) {
      ask = ask.text("application/json", http.body());
    }
    for (Map.Entry<String, String> header : http.headers().entrySet()) {
      ask = ask.header(header.getKey(), header.getValue());
    }
    Answer answer = clients.open().once(ask);
    Map<String, List<String>> headers = new TreeMap<>();
    answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return InvocationResult.of(
        new HttpAnswer(answer.status(), headers, answer.text()),
        List.of(),
        facts(answer, ask.url(), FunctionNames.ROUTES));
  }

  private InvocationResult direct(FunctionName function, String json) throws InterruptedException {
    String url = app.routes() + "/" + FunctionNames.INVOKE + "/" + function;
    Ask ask =
        Ask.of(HttpMethod.POST, url)
            .text("application/json", json)
            .header(KEY, key("/functions/" + FunctionNames.INVOKE + "/listkeys", "default"));
    return result(clients.open().once(ask), url, FunctionNames.INVOKE);
  }

  private static HttpMethod method(String name) {
    return HttpMethod.valueOf(name);
  }

  private String key(String path, String name) throws InterruptedException {
    return clients
        .arm()
        .listed(app.id() + path, VERSION)
        .map(keys -> keys.path(name).asText(""))
        .filter(key -> !key.isEmpty())
        .orElseThrow(
            () ->
                new ProviderException(unknown("function app `" + app.name() + "` has no key yet")));
  }

  private static ProviderFailure unknown(String message) {
    return ProviderFailure.of(FailureKind.REJECTED, message).hint("deploy it: `wherry deploy`");
  }

  private InvocationResult schedule(FunctionName function, String input)
      throws InterruptedException {
    String name = scheduled(function);
    Ask ask =
        Ask.of(HttpMethod.POST, "https://" + app.host() + "/admin/functions/" + name)
            .json(JsonNodeFactory.instance.objectNode().put("input", input))
            .header(KEY, key("/host/default/listkeys", "masterKey"));
    Answer answer = clients.open().once(ask);
    if (answer.refuses()) {
      throw new ProviderException(Failures.of(answer));
    }
    return result(answer, ask.url(), name);
  }

  /** The first schedule of a function; one without has no door but its routes. */
  private String scheduled(FunctionName function) throws InterruptedException {
    List<String> names =
        clients.arm().list(app.id() + "/functions", VERSION).stream()
            .map(one -> one.path("name").asText())
            .map(name -> name.substring(name.lastIndexOf('/') + 1))
            .toList();
    String first = FunctionNames.schedule(function, 1);
    if (!names.contains(first)) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.REJECTED,
                  "function `"
                      + function
                      + "` has no schedule, and Azure calls it by its routes only")
              .hint("send it a request: `wherry invoke " + function + " --event http`"));
    }
    return first;
  }

  private static InvocationResult result(Answer answer, String url, String function) {
    return new InvocationResult(
        answer.status() >= FIRST_FAILURE, answer.text(), List.of(), facts(answer, url, function));
  }

  private static Map<String, String> facts(Answer answer, String url, String function) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("status", Integer.toString(answer.status()));
    facts.put("url", url);
    facts.put("function", function);
    answer.header("x-ms-invocation-id").ifPresent(id -> facts.put("id", id));
    return facts;
  }
}
