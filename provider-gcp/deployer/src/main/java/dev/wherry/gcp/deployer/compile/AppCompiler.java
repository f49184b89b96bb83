package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.Limits;
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
import dev.wherry.spi.compile.FunctionCalls;
import dev.wherry.spi.compile.Overrides;
import dev.wherry.spi.compile.Problems;
import dev.wherry.spi.compile.Unsupported;
import java.util.ArrayList;
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

  /** What it takes to run an app on Google Cloud. */
  public Compilation compile(Application app, StageName stage, Target target) {
    Scope scope = new Scope(app, stage, target, Limits.shipped(), new Problems());
    Secrets secrets = new Secrets(scope);
    Environment environment = new Environment(scope, secrets);
    Unsupported.report(app, target, capabilities, scope.problems());
    rules(environment).forEach(rule -> rule.check(scope));
    List<NativeResource> resources = new ArrayList<>(new Accounts(scope).ofSchedules());
    app.resources().values().forEach(one -> resources.addAll(resource(scope, secrets, one)));
    List<FunctionPart> parts = parts(scope, secrets, environment);
    app.functions().values().forEach(one -> resources.addAll(function(scope, parts, one)));
    Blueprint blueprint =
        scope.problems().failed() ? Blueprint.EMPTY : Blueprint.of(resources, Addresses.of(scope));
    return new Compilation(blueprint, List.of(adapter.layout(app)), scope.problems().all());
  }

  private static List<Rule> rules(Environment environment) {
    return List.of(
        new SizeRule(),
        new EnvironmentRule(environment),
        new AuthRule(),
        new AddressRule(),
        new ReservedPathRule(),
        new RetryRule(),
        new LabelRule(),
        new SettingRule(),
        scope -> FunctionCalls.refuse(scope.app(), "Google Cloud", Code.CALLS, scope.problems()),
        new NameRule(),
        new ExternalSecretRule());
  }

  private static List<FunctionPart> parts(Scope scope, Secrets secrets, Environment environment) {
    Permissions permissions = new Permissions(scope);
    Invokers invokers = new Invokers(scope);
    return List.of(
        new Accounts(scope),
        secrets,
        permissions,
        new Functions(scope, environment, secrets, permissions),
        invokers,
        new Jobs(scope, invokers));
  }

  private static List<NativeResource> resource(Scope scope, Secrets secrets, Resource resource) {
    return overridden(
        scope,
        resource.kind().word() + " `" + resource.name() + "`",
        resource.common().overrides().getOrDefault(Scope.GCP, Map.of()),
        secrets.compile(resource).stream().toList());
  }

  private static List<NativeResource> function(
      Scope scope, List<FunctionPart> parts, FunctionSpec function) {
    List<NativeResource> plain = new ArrayList<>();
    parts.forEach(part -> plain.addAll(part.compile(function)));
    return overridden(
        scope,
        "function `" + function.name() + "`",
        function.overrides().getOrDefault(Scope.GCP, Map.of()),
        plain);
  }

  private static List<NativeResource> overridden(
      Scope scope,
      String owner,
      Map<String, Document.Fields> overrides,
      List<NativeResource> plain) {
    return new Overrides(new GoogleRules(), scope.problems()).apply(owner, overrides, plain);
  }
}
