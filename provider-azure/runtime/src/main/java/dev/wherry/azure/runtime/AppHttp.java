package dev.wherry.azure.runtime;

import dev.wherry.azure.entry.HttpAnswer;
import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.jwt.Tokens;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.CachedSecrets;
import dev.wherry.runtime.adapter.Caller;
import dev.wherry.runtime.adapter.CallerCheck;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.adapter.KeysAndTokens;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.adapter.RoutedHttp;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.adapter.TokenCheck;
import dev.wherry.runtime.adapter.TraceParent;
import dev.wherry.runtime.host.Invocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of all functions of an app, and who may call them. */
final class AppHttp implements CallerCheck {

  private final Map<String, Routed> byRoute = new HashMap<>();
  private final Settings app;
  private final WorkerLog log;
  private final RoutedHttp http;
  private @Nullable TokenCheck tokens;

  /**
   * The function behind a route.
   *
   * @param callers what its routes ask for
   */
  private record Routed(AppFunction function, CallerCheck callers) {}

  private AppHttp(Settings app, WorkerLog log, String lines) {
    this.app = app;
    this.log = log;
    String cors = app.optional("WHERRY_CORS");
    this.http = new RoutedHttp(new RouteLines(lines), this, cors == null ? null : Cors.parse(cors));
  }

  /** The routes that the settings of functions have; null when there is none. */
  static @Nullable AppHttp of(
      Descriptor descriptor,
      Map<String, AppFunction> functions,
      CachedSecrets secrets,
      WorkerLog log) {
    StringBuilder lines = new StringBuilder();
    for (Map<String, String> settings : descriptor.functions().values()) {
      String routes = settings.get("WHERRY_ROUTES");
      if (routes != null) {
        lines.append(routes).append('\n');
      }
    }
    if (lines.length() == 0) {
      return null;
    }
    AppHttp http = new AppHttp(new Settings(descriptor.app()), log, lines.toString());
    for (Map.Entry<String, Map<String, String>> each : descriptor.functions().entrySet()) {
      AppFunction function = functions.get(each.getKey());
      if (function != null && each.getValue().containsKey("WHERRY_ROUTES")) {
        http.add(each.getKey(), new Settings(each.getValue()), function, secrets);
      }
    }
    return http;
  }

  private void add(String name, Settings settings, AppFunction function, CachedSecrets secrets) {
    RouteLines routes = new RouteLines(settings.required("WHERRY_ROUTES"));
    ApiKeys keys =
        routes.needKeys() ? new ApiKeys(secrets.secret(settings.required("WHERRY_KEYS"))) : null;
    Routed routed =
        new Routed(function, new KeysAndTokens(keys, routes.needTokens() ? tokens(name) : null));
    for (String route : routes.routes()) {
      byRoute.put(route, routed);
    }
  }

  /** The only place that names the library, which not every artifact has. */
  private TokenCheck tokens(String function) {
    TokenCheck known = tokens;
    if (known == null) {
      known = Tokens.parse(app.required("WHERRY_AUTHORIZERS"), new Tokens.Problems(log, function));
      tokens = known;
    }
    return known;
  }

  HttpAnswer answer(WorkerRequest request, WorkerCall call) throws IOException {
    var answer = http.answer(request, new Target(request, call));
    return Answers.of(answer.status(), answer.headers(), answer.body());
  }

  @Override
  public Caller of(RouteLines.Match match, HttpAsk ask) {
    return routed(match.route()).callers().of(match, ask);
  }

  private Routed routed(String route) {
    Routed routed = byRoute.get(route);
    if (routed == null) {
      throw new IllegalStateException("no function has the route `" + route + "`");
    }
    return routed;
  }

  /** The function of one request. */
  private final class Target implements RoutedHttp.Target {

    private final WorkerRequest request;
    private final WorkerCall call;

    Target(WorkerRequest request, WorkerCall call) {
      this.request = request;
      this.call = call;
    }

    @Override
    public Response call(Invocation.Http invocation, @Nullable Principal principal) {
      return routed(invocation.route())
          .function()
          .answer(invocation, call, TraceParent.of(request.header("traceparent")), principal);
    }
  }
}
