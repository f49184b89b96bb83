package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.Response;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.local.lambda.FunctionConfiguration;
import dev.wherry.local.lambda.LambdaSettings;
import dev.wherry.local.lambda.LocalSecrets;
import dev.wherry.local.lambda.TaskRoot;
import dev.wherry.local.lambda.event.FrontDoor;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.Resource;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs functions as artifacts on Lambda's own runtime client, a process each. */
final class LambdaHost implements Host {

  private final Workshop workshop;
  private final LambdaPlatform platform;
  private final Application application;
  private final Gates gates;
  private final Map<String, FunctionConfiguration> functions;
  private final TaskRoot code;
  private final LocalSecrets secrets;

  private LambdaHost(
      Workshop workshop,
      LambdaPlatform platform,
      Application application,
      LambdaVersion version,
      TaskRoot code)
      throws IOException {
    this.workshop = workshop;
    this.platform = platform;
    this.application = application;
    this.gates = new Gates(workshop, application);
    this.functions = FunctionConfiguration.of(version.blueprint(), platform.region());
    this.code = code;
    this.secrets = LocalSecrets.start(this::secret);
  }

  /** The hosts of one platform. */
  static Host.Opener on(LambdaPlatform platform) {
    return new ArtifactHosts<>(
        "aws",
        platform.build(),
        (workshop, application, version) -> open(workshop, platform, application, version));
  }

  private static Host open(
      Workshop workshop, LambdaPlatform platform, Application application, LambdaVersion version)
      throws IOException {
    TaskRoot code = TaskRoot.of(version.artifact());
    try {
      return new LambdaHost(workshop, platform, application, version, code);
    } catch (IOException | RuntimeException failure) {
      code.close();
      throw failure;
    }
  }

  @Override
  public Callee callee(FunctionSpec function) throws LocalStartException {
    FunctionConfiguration configuration = functions.get(function.name().value());
    if (configuration == null) {
      throw new LocalStartException(
          Diagnostic.error(
              "W0612", "the blueprint has no Lambda function for `" + function.name() + "`"),
          null);
    }
    try {
      return LambdaCallee.of(
          workshop, function, platform.client(), settings(function, configuration), door());
    } catch (IOException failure) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "the artifact cannot be run here: " + failure.getMessage()),
          failure);
    }
  }

  private LambdaSettings settings(FunctionSpec function, FunctionConfiguration configuration) {
    Map<String, String> environment = new TreeMap<>(configuration.variables());
    environment.put("AWS_REGION", platform.region());
    environment.put("AWS_DEFAULT_REGION", platform.region());
    environment.putAll(secrets.environment());
    return new LambdaSettings(
        configuration.name(),
        configuration.handler(),
        code.folder(),
        environment,
        configuration.timeout(),
        configuration.memoryMegabytes(),
        1,
        function.maxInstances().orElse(workshop.options().maxInstances()),
        function.maxInstances().isPresent(),
        configuration.snapStart(),
        platform.javaHome());
  }

  private FrontDoor door() {
    return application.http().endpoint() == HttpSettings.Endpoint.DIRECT
        ? FrontDoor.functionUrl(platform.region())
        : FrontDoor.httpApi(platform.region(), application.http().cors().isPresent());
  }

  /** The adapter itself compares keys; API Gateway checks tokens. */
  @Override
  public Gate gate(Trigger.Http trigger) {
    if (trigger.auth() instanceof Auth.Key) {
      return Gate.OPEN;
    }
    Gate gate = gates.of(trigger);
    return trigger.auth() instanceof Auth.By ? new ApiGatewayGate(gate) : gate;
  }

  /** A function URL hands on whatever comes; the adapter behind it answers as this front does. */
  @Override
  public Optional<Response> withoutRoute() {
    return application.http().endpoint() == HttpSettings.Endpoint.DIRECT
        ? Optional.empty()
        : Optional.of(FrontDoorErrors.noRoute());
  }

  private Optional<String> secret(String id) throws IOException {
    for (Resource resource : application.resources().values()) {
      if (resource.common().external().filter(id::equals).isPresent()) {
        return workshop.secrets().get(resource.name().value());
      }
    }
    return workshop.secrets().get(id);
  }

  @Override
  public void close() {
    secrets.close();
    code.close();
  }
}
