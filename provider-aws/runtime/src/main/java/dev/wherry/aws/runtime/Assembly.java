package dev.wherry.aws.runtime;

import dev.wherry.aws.runtime.secret.Secrets;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.DeployedFunction;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.FunctionInstance;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one function, put together.
 *
 * @param function the function
 * @param http what answers HTTP events; null when it has no routes
 */
record Assembly(FunctionInstance function, @Nullable HttpFront http) {

  private static final String SNAP_START = "snap-start";

  /** What Lambda's environment describes. */
  static Assembly of(Map<String, String> environment) throws Exception {
    return of(
        environment,
        new LambdaLog(new FileOutputStream(FileDescriptor.out), environment.get("WHERRY_FUNCTION")),
        new Secrets(environment));
  }

  static Assembly of(Map<String, String> environment, LambdaLog log, Secrets secrets)
      throws Exception {
    Settings settings = new Settings(environment);
    FunctionInstance function = DeployedFunction.load(settings, secrets, log, "AWS");
    if (SNAP_START.equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      SnapshotHook.register(function, secrets);
    }
    return new Assembly(function, http(settings, function, log, secrets));
  }

  private static @Nullable HttpFront http(
      Settings settings, FunctionInstance function, LambdaLog log, Secrets secrets) {
    String lines = settings.optional("WHERRY_ROUTES");
    if (lines == null) {
      return null;
    }
    Routes routes = new Routes(lines);
    ApiKeys keys =
        routes.needKeys() ? new ApiKeys(secrets.secret(settings.required("WHERRY_KEYS"))) : null;
    return new HttpFront(function, routes, keys, log);
  }
}
