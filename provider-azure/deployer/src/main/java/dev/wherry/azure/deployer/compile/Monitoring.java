package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.time.Duration;
import java.util.List;

/** Where all function apps send what they log, and where it is kept. */
final class Monitoring {

  private final Scope scope;

  Monitoring(Scope scope) {
    this.scope = scope;
  }

  /** Nothing for an app without functions. */
  List<NativeResource> compile() {
    return scope.groups().isEmpty() ? List.of() : List.of(workspace(), insights());
  }

  private NativeResource workspace() {
    Value.Fields workspace =
        Arm.fields(
            "location",
            scope.region(),
            "tags",
            Ownership.tags(scope),
            "properties",
            Arm.fields(
                "sku", Arm.fields("name", "PerGB2018"), "retentionInDays", retention(scope)));
    return Subjects.ofApp(scope, "logs", Ids.workspace(scope), workspace)
        .billedBy(PropertyPath.of("properties", "retentionInDays"));
  }

  /** Only identities of the app may send: the address alone is no credential. */
  private NativeResource insights() {
    Value.Fields insights =
        Arm.fields(
            "location",
            scope.region(),
            "tags",
            Ownership.tags(scope),
            "kind",
            "web",
            "properties",
            Arm.fields(
                "Application_Type",
                "web",
                "WorkspaceResourceId",
                Arm.id(Ids.workspace(scope)),
                "DisableLocalAuth",
                true));
    return Subjects.ofApp(scope, "logs", Ids.insights(scope), insights);
  }

  /** Days, as long as the function says that wants its logs longest. */
  static int retention(Scope scope) {
    long longest =
        scope.app().functions().values().stream()
            .map(FunctionSpec::logRetention)
            .mapToLong(kept -> kept.map(Monitoring::days).orElse(0L))
            .max()
            .orElse(0);
    return scope.limits().retention((int) Math.min(longest, Integer.MAX_VALUE));
  }

  /** Whole days, a begun one counted. */
  static long days(Duration kept) {
    return kept.plusDays(1).minusNanos(1).toDays();
  }
}
