package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Documents;
import dev.wherry.spi.compile.Seconds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The Lambda function itself. */
final class Function implements FunctionPart {

  /** The adapter's entry point. */
  static final String HANDLER = "dev.wherry.aws.runtime.LambdaFunction";

  /** The one zip that all functions of an app share. */
  static final ArtifactId ARTIFACT = new ArtifactId("app");

  private final Scope scope;
  private final Environment environment;

  Function(Scope scope, Environment environment) {
    this.scope = scope;
    this.environment = environment;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    Value.Fields properties =
        Value.Fields.NONE
            .with("FunctionName", Value.text(scope.physical(function.name())))
            .with("Runtime", Value.text("java" + scope.app().java()))
            .with("Handler", Value.text(HANDLER))
            .with("Code", code())
            .with("Role", Native.arn(Ids.role(function.name())))
            .with("MemorySize", Value.number(function.memory().megabytes()))
            .with("Timeout", Value.number(Seconds.up(function.timeout())))
            .with("Environment", variables(function))
            .with("LoggingConfig", logging(function))
            .with("Tags", tags(function));
    return List.of(
        Subjects.resource(Ids.function(function.name()), function, tuned(function, properties))
            .billedBy(PropertyPath.of("MemorySize"), PropertyPath.of("Architectures")));
  }

  /** With the digest of the code, so that the console tells which code runs. */
  private Value tags(FunctionSpec function) {
    Map<String, Value> tags = new TreeMap<>(Native.tagMap(Tags.of(scope, function)).values());
    tags.put(Tags.DIGEST, new Value.ArtifactDigest(ARTIFACT));
    return Native.tagList(tags);
  }

  private Value code() {
    return Value.Fields.NONE
        .with("S3Bucket", Native.ref("ArtifactBucket"))
        .with(
            "S3Key",
            Native.concat(
                scope.app().name() + "/" + scope.stage() + "/artifacts/",
                new Value.ArtifactDigest(ARTIFACT),
                ".zip"));
  }

  private Value variables(FunctionSpec function) {
    return Value.Fields.NONE.with("Variables", new Value.Fields(environment.of(function)));
  }

  private static Value logging(FunctionSpec function) {
    return Value.Fields.NONE.with("LogGroup", Native.ref(Ids.logs(function.name())));
  }

  private Value.Fields tuned(FunctionSpec function, Value.Fields plain) {
    Value.Fields tuned = plain;
    if (function.architecture().isPresent()) {
      String name = function.architecture().get().name().toLowerCase(Locale.ROOT);
      tuned = tuned.with("Architectures", Value.items(Value.text(name)));
    }
    if (function.maxInstances().isPresent()) {
      tuned =
          tuned.with(
              "ReservedConcurrentExecutions", Value.number(function.maxInstances().getAsInt()));
    }
    if (function.privateNetwork()) {
      tuned = tuned.with("VpcConfig", network());
    }
    return tuned;
  }

  private Value network() {
    return Value.Fields.NONE
        .with("SubnetIds", ids("subnets"))
        .with("SecurityGroupIds", ids("security-groups"));
  }

  private Value ids(String key) {
    Document network = scope.target().settings().get("network");
    Document ids = network instanceof Document.Fields fields ? fields.values().get(key) : null;
    return ids == null ? new Value.Items(List.of()) : Documents.value(ids);
  }
}
