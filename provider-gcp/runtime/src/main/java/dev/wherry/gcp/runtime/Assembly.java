package dev.wherry.gcp.runtime;

import dev.wherry.runtime.GeneratedFunctionLoader;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.adapter.DeployedResources;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.LogSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
    return of(environment, new CloudLog(new FileOutputStream(FileDescriptor.out)));
  }

  static Assembly of(Map<String, String> environment, LogSink log) throws Exception {
    Settings settings = new Settings(environment);
    SecretFiles secrets = new SecretFiles();
    FunctionInstance function = load(settings, secrets, log);
    Deadlines deadlines = new Deadlines(Integer.parseInt(settings.required("WHERRY_TIMEOUT")));
    return new Assembly(front(settings, function, secrets, log), deadlines);
  }

  private static FunctionInstance load(Settings settings, SecretFiles secrets, LogSink log)
      throws Exception {
    FunctionDefinition definition = settings.definition();
    DeployedResources resources =
        new DeployedResources(settings, definition, secrets, "Google Cloud");
    try {
      return new GeneratedFunctionLoader().load(definition, resources, log);
    } catch (FunctionLoadException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Front front(
      Settings settings, FunctionInstance function, SecretFiles secrets, LogSink log) {
    String lines = settings.optional("WHERRY_ROUTES");
    if (lines == null) {
      return new EventFront(function);
    }
    RouteLines routes = new RouteLines(lines);
    String cors = settings.optional("WHERRY_CORS");
    return new HttpFront(
        function,
        routes,
        callers(routes, settings, secrets, log),
        cors == null ? null : Cors.parse(cors));
  }

  private static Callers callers(
      RouteLines routes, Settings settings, SecretFiles secrets, LogSink log) {
    ApiKeys keys =
        routes.needKeys() ? new ApiKeys(secrets.secret(settings.required("WHERRY_KEYS"))) : null;
    Tokens tokens =
        routes.needTokens()
            ? Tokens.parse(
                settings.required("WHERRY_AUTHORIZERS"),
                new Tokens.Problems(log, settings.required("WHERRY_FUNCTION")))
            : null;
    return new Callers(keys, tokens, "iam".equals(settings.optional("WHERRY_AUTH")));
  }
}
