package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Seconds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Cloud Run functions themselves: one, or two where schedules must not be called by anyone. */
final class Functions implements FunctionPart {

  /** The adapter's entry point. */
  static final String ENTRY_POINT = "dev.wherry.gcp.runtime.CloudFunction";

  /** The one zip that all functions of an app share. */
  static final ArtifactId ARTIFACT = new ArtifactId("app");

  private static final String CONFIG = "serviceConfig";

  private final Scope scope;
  private final Environment environment;
  private final Secrets secrets;
  private final Permissions permissions;

  Functions(Scope scope, Environment environment, Secrets secrets, Permissions permissions) {
    this.scope = scope;
    this.environment = environment;
    this.secrets = secrets;
    this.permissions = permissions;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<NativeResource> all = new ArrayList<>();
    all.add(one(function, scope.function(function.name()), true));
    if (Scope.isTwo(function)) {
      all.add(one(function, scope.scheduled(function), false));
    }
    return all;
  }

  private NativeResource one(FunctionSpec function, String name, boolean first) {
    Value.Fields properties =
        Value.Fields.NONE
            .with("parent", Value.text(scope.location()))
            .with("description", description(function, first))
            .with("environment", Value.text("GEN_2"))
            .with("labels", labels(function))
            .with("buildConfig", build())
            .with(CONFIG, service(function, first));
    List<ResourceId> before = new ArrayList<>(secrets.readers(function));
    before.addAll(permissions.members(function));
    return NativeResource.of(
            Ids.function(name),
            "function " + function.name(),
            properties,
            function.origin().location())
        .after(before.toArray(ResourceId[]::new))
        .billedBy(
            PropertyPath.of(CONFIG, "availableMemory"),
            PropertyPath.of(CONFIG, "availableCpu"),
            PropertyPath.of(CONFIG, "minInstanceCount"));
  }

  private Value description(FunctionSpec function, boolean first) {
    String part = first ? "" : ", called by its schedules";
    return Value.text("Function " + function.name() + " of " + scope.prefix() + part);
  }

  /** With the digest of the code, so that the console tells which code runs. */
  private Value labels(FunctionSpec function) {
    Map<String, Value> labels = new LinkedHashMap<>(Ownership.labels(scope, function));
    labels.put(Ownership.PREFIX + "digest", new Value.ArtifactDigest(ARTIFACT, true));
    return new Value.Fields(labels);
  }

  /** Which bucket holds the object is the connection's to know. */
  private Value build() {
    Value object =
        new Value.Concat(
            List.of(
                Value.text(scope.app().name() + "/" + scope.stage() + "/artifacts/"),
                new Value.ArtifactDigest(ARTIFACT),
                Value.text(".zip")));
    Value source =
        Value.Fields.NONE.with("storageSource", Value.Fields.NONE.with("object", object));
    return Value.Fields.NONE
        .with("runtime", Value.text("java" + scope.app().java()))
        .with("entryPoint", Value.text(ENTRY_POINT))
        .with("source", source);
  }

  private Value service(FunctionSpec function, boolean first) {
    Value.Fields service =
        Value.Fields.NONE
            .with("availableMemory", Value.text(function.memory().megabytes() + "Mi"))
            .with("availableCpu", Value.text(Cpu.of(scope, function)))
            .with("timeoutSeconds", Value.number(Seconds.up(function.timeout())))
            .with("minInstanceCount", Value.number(first ? function.warm() : 0))
            .with("maxInstanceRequestConcurrency", Value.number(function.requestsPerInstance()))
            .with("environmentVariables", variables(function, first))
            .with(
                "serviceAccountEmail",
                new Value.Attribute(Ids.account(scope, function.name()), "email"))
            .with("ingressSettings", Value.text("ALLOW_ALL"))
            .with("allTrafficOnLatestRevision", Value.flag(true));
    List<Value> volumes = secrets.volumes(function, first);
    if (!volumes.isEmpty()) {
      service = service.with("secretVolumes", new Value.Items(volumes));
    }
    if (function.maxInstances().isPresent()) {
      service = service.with("maxInstanceCount", Value.number(function.maxInstances().getAsInt()));
    }
    return function.privateNetwork() ? network(service) : service;
  }

  private Value variables(FunctionSpec function, boolean first) {
    Map<String, Value> variables = new LinkedHashMap<>();
    environment
        .of(function, first)
        .forEach((name, value) -> variables.put(name, Value.text(value)));
    return new Value.Fields(variables);
  }

  private Value network(Value.Fields service) {
    Document network = scope.target().settings().get("network");
    Document connector =
        network instanceof Document.Fields fields ? fields.values().get("connector") : null;
    String name = connector instanceof Document.Text text ? text.value() : "";
    String whole = name.contains("/") ? name : scope.location() + "/connectors/" + name;
    return service
        .with("vpcConnector", Value.text(whole))
        .with("vpcConnectorEgressSettings", Value.text("PRIVATE_RANGES_ONLY"));
  }
}
