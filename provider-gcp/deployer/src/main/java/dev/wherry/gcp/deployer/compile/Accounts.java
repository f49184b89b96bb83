package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.List;

/** The account of each function, and the one of Cloud Scheduler. A new one may do nothing. */
final class Accounts implements FunctionPart {

  private final Scope scope;

  Accounts(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    Value.Fields properties =
        properties("Function " + function.name(), "function=" + function.name());
    ResourceId id = Ids.account(scope, function.name());
    return List.of(
        NativeResource.of(
                id, "function " + function.name(), properties, function.origin().location())
            .asPermission());
  }

  /** One for all schedules of the app. */
  List<NativeResource> ofSchedules() {
    boolean any =
        scope.app().functions().values().stream()
            .anyMatch(function -> !Triggers.clock(function).isEmpty());
    return any
        ? List.of(
            NativeResource.of(
                    Ids.schedulesAccount(scope),
                    "schedules",
                    properties("Schedules", "schedules"),
                    scope.app().origin().location())
                .asPermission())
        : List.of();
  }

  private Value.Fields properties(String title, String what) {
    return Value.Fields.NONE
        .with("parent", Value.text(scope.parent()))
        .with("displayName", Value.text(shown(title + " of " + scope.prefix())))
        .with("description", Ownership.description(scope, what));
  }

  /** For people: too many bytes are cut off, since the description says whose the account is. */
  private String shown(String name) {
    int most = scope.limits().accountTitleLength();
    return name.length() <= most ? name : name.substring(0, most - 3) + "…";
  }
}
