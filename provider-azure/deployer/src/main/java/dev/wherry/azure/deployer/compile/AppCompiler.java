package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.Limits;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.model.Application;
import dev.wherry.model.Resource;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.FunctionCalls;
import dev.wherry.spi.compile.Overrides;
import dev.wherry.spi.compile.Problems;
import dev.wherry.spi.compile.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compiles apps. */
public final class AppCompiler {

  private final Capabilities capabilities;
  private final AdapterJars adapter;

  /** A compiler that puts these jars beside the user's. */
  public AppCompiler(Capabilities capabilities, AdapterJars adapter) {
    this.capabilities = capabilities;
    this.adapter = adapter;
  }

  /** What it takes to run an app on Azure. */
  public Compilation compile(Application app, StageName stage, Target target) {
    Limits limits = Limits.shipped();
    Scope scope = new Scope(app, stage, target, Grouping.of(app, limits), limits, new Problems());
    Unsupported.report(app, target, capabilities, scope.problems());
    rules().forEach(rule -> rule.check(scope));
    Roles roles = new Roles(scope);
    Secrets secrets = new Secrets(scope, roles);
    List<NativeResource> resources = new ArrayList<>(new Monitoring(scope).compile());
    resources.addAll(vault(scope, secrets));
    List<GroupPart> parts = parts(scope, roles, secrets);
    scope.groups().forEach(group -> resources.addAll(group(scope, parts, group)));
    Blueprint blueprint =
        scope.problems().failed() ? Blueprint.EMPTY : Blueprint.of(resources, Addresses.of(scope));
    return new Compilation(
        blueprint,
        new AppDirectory(scope, adapter, new Descriptor(scope, secrets)).layouts(),
        scope.problems().all());
  }

  private static List<Rule> rules() {
    return List.of(
        new SizeRule(),
        new AuthRule(),
        new GroupRule(),
        new DomainRule(),
        new ScheduleRule(),
        new RetryRule(),
        new TagRule(),
        new SettingRule(),
        scope -> FunctionCalls.refuse(scope.app(), "Azure", Code.CALLS, scope.problems()),
        new PathRule(),
        new ExternalSecretRule());
  }

  /** Every secret may say something of the vault that all of them are in. */
  private static List<NativeResource> vault(Scope scope, Secrets secrets) {
    Overrides overrides = new Overrides(new ArmRules(List.of()), scope.problems());
    List<NativeResource> vault = secrets.vault().stream().toList();
    for (Resource resource : scope.app().resources().values()) {
      vault =
          overrides.apply(
              resource.kind().word() + " `" + resource.name() + "`",
              resource.common().overrides().getOrDefault(Scope.AZURE, Map.of()),
              vault);
    }
    return vault;
  }

  private static List<NativeResource> group(
      Scope scope, List<GroupPart> parts, FunctionGroup group) {
    List<NativeResource> plain = new ArrayList<>();
    parts.forEach(part -> plain.addAll(part.compile(group)));
    Set<String> settings = new TreeSet<>();
    plain.stream()
        .filter(one -> one.id().type().value().equals(NativeTypes.SITE_CONFIG))
        .map(one -> one.properties().values().get("properties"))
        .forEach(given -> settings.addAll(((Value.Fields) given).values().keySet()));
    return new Overrides(new ArmRules(settings), scope.problems())
        .apply(
            "function `" + group.first().name() + "`",
            group.first().overrides().getOrDefault(Scope.AZURE, Map.of()),
            plain);
  }

  private static List<GroupPart> parts(Scope scope, Roles roles, Secrets secrets) {
    OwnRoles own = new OwnRoles(scope, roles);
    return List.of(
        new Identities(scope),
        new Accounts(scope),
        own,
        secrets,
        new FunctionApps(scope, own),
        new Permissions(scope, roles),
        new Settings(scope, secrets));
  }
}
