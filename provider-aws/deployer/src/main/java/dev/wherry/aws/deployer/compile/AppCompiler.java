package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.CloudFormationTypes;
import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.model.Application;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.FunctionCalls;
import dev.wherry.spi.compile.Overrides;
import dev.wherry.spi.compile.Problems;
import dev.wherry.spi.compile.Unsupported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles apps. */
public final class AppCompiler {

  private final Capabilities capabilities;
  private final AdapterJars adapter;

  /** A compiler that puts these jars beside the user's. */
  public AppCompiler(Capabilities capabilities, AdapterJars adapter) {
    this.capabilities = capabilities;
    this.adapter = adapter;
  }

  /** What it takes to run an app on AWS. */
  public Compilation compile(Application app, StageName stage, Target target) {
    Scope scope = new Scope(app, stage, target, Limits.shipped(), new Problems());
    Secrets secrets = new Secrets(scope);
    Environment environment = new Environment(scope, secrets);
    Unsupported.report(app, target, capabilities, scope.problems());
    rules(environment).forEach(rule -> rule.check(scope));
    HttpApi api = new HttpApi(scope);
    FunctionUrl urls = new FunctionUrl(scope);
    List<NativeResource> resources = new ArrayList<>(secrets(scope, secrets));
    resources.addAll(replacing(api.compile()));
    resources.addAll(replacing(new Schedules(scope).group()));
    List<FunctionPart> parts = parts(scope, secrets, environment, urls);
    app.functions().values().forEach(one -> resources.addAll(function(scope, parts, one)));
    OverrideReferences.check(scope, resources);
    Map<String, Value> outputs = new LinkedHashMap<>(api.outputs());
    outputs.putAll(urls.outputs());
    Blueprint blueprint =
        scope.problems().failed() ? Blueprint.EMPTY : Blueprint.of(resources, outputs);
    GatewaySize.check(scope, blueprint);
    StackSize.check(scope, blueprint);
    return new Compilation(blueprint, List.of(adapter.layout(app)), scope.problems().all());
  }

  private static List<Rule> rules(Environment environment) {
    return List.of(
        new SizeRule(),
        new EnvironmentRule(environment),
        new DynamicReferenceRule(),
        new ExternalSecretRule(),
        new AuthRule(),
        new DomainRule(),
        new TagRule(),
        scope -> FunctionCalls.refuse(scope.app(), "AWS", Code.CALLS, scope.problems()));
  }

  private static List<FunctionPart> parts(
      Scope scope, Secrets secrets, Environment environment, FunctionUrl urls) {
    return List.of(
        new Logs(scope),
        new Role(scope, secrets),
        new Function(scope, environment),
        new Versions(),
        new Retry(scope),
        new HttpRoutes(scope),
        urls,
        new Schedules(scope));
  }

  private List<NativeResource> secrets(Scope scope, Secrets secrets) {
    List<NativeResource> all = new ArrayList<>();
    for (Resource resource : scope.app().resources().values()) {
      List<NativeResource> plain =
          replacing(secrets.compile(resource).map(List::of).orElse(List.of()));
      all.addAll(
          overridden(
              scope,
              resource.kind().word() + " `" + resource.name() + "`",
              resource.common().overrides().getOrDefault(Scope.AWS, Map.of()),
              plain));
    }
    return all;
  }

  private List<NativeResource> function(
      Scope scope, List<FunctionPart> parts, FunctionSpec function) {
    List<NativeResource> plain = new ArrayList<>();
    for (FunctionPart part : parts) {
      plain.addAll(replacing(part.compile(function)));
    }
    List<NativeResource> overridden =
        overridden(
                scope,
                "function `" + function.name() + "`",
                function.overrides().getOrDefault(Scope.AWS, Map.of()),
                plain)
            .stream()
            .map(resource -> Schedules.least(function, resource))
            .toList();
    List<NativeResource> resources = Exposure.marked(plain, overridden);
    SnapStartRule.check(scope, function, resources);
    return resources;
  }

  private static List<NativeResource> overridden(
      Scope scope,
      String owner,
      Map<String, Document.Fields> overrides,
      List<NativeResource> plain) {
    return new Overrides(CloudFormationRules.of(overrides), scope.problems())
        .apply(owner, overrides, plain);
  }

  private static List<NativeResource> replacing(List<NativeResource> resources) {
    return resources.stream().map(AppCompiler::replacing).toList();
  }

  private static NativeResource replacing(NativeResource resource) {
    return resource.replacedOn(
        CloudFormationTypes.shipped().find(resource.id().type().value()).stream()
            .flatMap(type -> type.replacing().stream())
            .map(PropertyPath::of)
            .toArray(PropertyPath[]::new));
  }
}
