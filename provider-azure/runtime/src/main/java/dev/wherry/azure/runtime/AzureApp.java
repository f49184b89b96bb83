package dev.wherry.azure.runtime;

import dev.wherry.azure.entry.App;
import dev.wherry.azure.entry.HttpAnswer;
import dev.wherry.azure.entry.HttpCall;
import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.adapter.CachedSecrets;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.Refusals;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of one function app, as the descriptor beside them says. */
public final class AzureApp implements App {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Map<String, AppFunction> functions = new LinkedHashMap<>();
  private final Map<String, TimerSpec> timers;
  private final @Nullable AppHttp http;
  private final String prefix;

  /**
   * The app of a folder. Its functions are not loaded yet.
   *
   * @throws IOException when its descriptor cannot be read
   */
  public AzureApp(File folder) throws IOException {
    this(Descriptor.read(folder), System.getenv(), new FileOutputStream(FileDescriptor.out));
    Runtime.getRuntime().addShutdownHook(new Closing());
  }

  /** An app whose lines outside of calls go to a stream. */
  AzureApp(Descriptor descriptor, Map<String, String> environment, OutputStream out) {
    WorkerLog log = new WorkerLog(out);
    CachedSecrets secrets = new CachedSecrets(new SecretVariables(environment));
    for (Map.Entry<String, Map<String, String>> each : descriptor.functions().entrySet()) {
      Settings settings = new Settings(each.getValue());
      functions.put(each.getKey(), new AppFunction(each.getKey(), settings, secrets, log));
    }
    this.timers = descriptor.timers();
    this.http = AppHttp.of(descriptor, functions, secrets, log);
    this.prefix = descriptor.app().getOrDefault("WHERRY_ROUTE_PREFIX", "");
  }

  @Override
  public HttpAnswer http(HttpCall request, WorkerCall call) throws IOException {
    WorkerRequest asked = new WorkerRequest(request, prefix);
    AppHttp routes = http;
    return routes == null
        ? answer(Refusals.noRoute(asked.method(), asked.path(), List.of()))
        : routes.answer(asked, call);
  }

  @Override
  public HttpAnswer invoke(HttpCall request, WorkerCall call) throws Exception {
    WorkerRequest asked = new WorkerRequest(request, prefix);
    String path = asked.path();
    AppFunction function = functions.get(path.substring(path.lastIndexOf('/') + 1));
    if (function == null) {
      return answer(Problem.of(404, "no-function", "this app has no function of that name"));
    }
    HttpAsk.Body document = asked.body();
    if (document.refusal() != null) {
      return answer(document.refusal());
    }
    byte[] json = document.bytes().length == 0 ? NULL : document.bytes();
    byte[] value = function.call(new Invocation.Direct(json), call);
    return answer(
        value == null ? Response.noContent() : Response.ok().bytes("application/json", value));
  }

  private static HttpAnswer answer(Response response) {
    return Answers.of(response.status(), response.headers(), response.body());
  }

  @Override
  public void timer(String timer, WorkerCall call) throws Exception {
    TimerSpec spec = timers.get(call.azureFunction());
    AppFunction function = spec == null ? null : functions.get(spec.function());
    if (spec == null || function == null) {
      throw new IllegalStateException("the app has no timer `" + call.azureFunction() + "`");
    }
    TimerEvent event = TimerEvent.parse(timer);
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    Instant moment = event.scheduled(spec.filter(), now);
    if (moment != null) {
      ScheduledTime time = new ScheduledTime(moment, spec.zone(), event.pastDue(), spec.input());
      function.call(new Invocation.Schedule(time), call);
    }
  }

  /** Closes every handler. */
  void close() {
    for (AppFunction function : functions.values()) {
      function.close();
    }
  }

  /** The host ends a worker by asking it to, and then its process ends as usual. */
  private final class Closing extends Thread {

    Closing() {
      super("wherry-close");
    }

    @Override
    public void run() {
      close();
    }
  }
}
