package dev.wherry.gcp.runtime;

import dev.wherry.jwt.Tokens;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.CachedSecrets;
import dev.wherry.runtime.adapter.CallerCheck;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.adapter.Deadlines;
import dev.wherry.runtime.adapter.DeployedFunction;
import dev.wherry.runtime.adapter.KeysAndTokens;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.adapter.RoutedHttp;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.adapter.TokenCheck;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.LogSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The parts of one function, put together.
 *
 * @param front what answers requests
 * @param deadlines when calls are given up
 */
record Assembly(Front front, Deadlines deadlines) {

  /** What the environment of an instance describes. */
  static Assembly of(Map<String, String> environment) throws Exception {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return of(environment, new CloudLog(out, environment.get("WHERRY_PROJECT")));
  }

  static Assembly of(Map<String, String> environment, LogSink log) throws Exception {
    Settings settings = new Settings(environment);
    CachedSecrets secrets = new CachedSecrets(new SecretFiles());
    FunctionInstance function = DeployedFunction.load(settings, secrets, log, "Google Cloud");
    Deadlines deadlines = new Deadlines(Integer.parseInt(settings.required("WHERRY_TIMEOUT")));
    return new Assembly(front(settings, function, secrets, log), deadlines);
  }

  private static Front front(
      Settings settings, FunctionInstance function, CachedSecrets secrets, LogSink log) {
    String lines = settings.optional("WHERRY_ROUTES");
    if (lines == null) {
      return new EventFront(function);
    }
    RouteLines routes = new RouteLines(lines);
    String cors = settings.optional("WHERRY_CORS");
    CallerCheck callers = callers(routes, settings, secrets, log);
    return new HttpFront(
        function,
        new RoutedHttp(routes, callers, cors == null ? null : Cors.parse(cors)),
        settings.required("WHERRY_FUNCTION"),
        log);
  }

  private static CallerCheck callers(
      RouteLines routes, Settings settings, CachedSecrets secrets, LogSink log) {
    ApiKeys keys =
        routes.needKeys() ? new ApiKeys(secrets.secret(settings.required("WHERRY_KEYS"))) : null;
    TokenCheck tokens = routes.needTokens() ? tokens(settings, log) : null;
    CallerCheck asked = new KeysAndTokens(keys, tokens);
    return "iam".equals(settings.optional("WHERRY_AUTH")) ? new IamCallers(asked) : asked;
  }

  /** The only place that names the library, which not every artifact has. */
  private static TokenCheck tokens(Settings settings, LogSink log) {
    return Tokens.parse(
        settings.required("WHERRY_AUTHORIZERS"),
        new Tokens.Problems(log, settings.required("WHERRY_FUNCTION")));
  }
}
